import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stratifiedGroupFolds } from './grouped-folds';

describe('stratifiedGroupFolds', () => {
  it('never tears a group apart, and fills every fold alike', () => {
    const image = fc.record({ label: fc.nat(2), group: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(image, { maxLength: 120 }), fc.integer(), (images, seed) => {
        // Groups of one class, as patients are.
        const groups = images.map(({ label, group }) => `${label}/${group}`);
        const labels = images.map(({ label }) => label);
        const folds = stratifiedGroupFolds(labels, groups, 5, seed);
        const foldOf = new Map<string, number>();
        groups.forEach((group, i) => {
          const fold = folds[i] ?? NaN;
          expect(fold).toBeLessThan(5);
          expect(foldOf.get(group) ?? fold).toBe(fold);
          foldOf.set(group, fold);
        });
        for (const label of [0, 1, 2]) {
          const own = labels.flatMap((one, i) => (one === label ? [i] : []));
          const sizes = [0, 1, 2, 3, 4].map((fold) => own.filter((i) => folds[i] === fold).length);
          const largest = Math.max(
            0,
            ...own.map((i) => groups.filter((group) => group === groups[i]).length),
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(largest);
        }
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it('spreads single images of each class evenly', () => {
    const labels = Array.from({ length: 30 }, (_, i) => (i < 10 ? 0 : 1));
    const folds = stratifiedGroupFolds(
      labels,
      labels.map((_, i) => `${i}`),
      5,
      0,
    );
    for (const fold of [0, 1, 2, 3, 4]) {
      const members = labels.filter((_, i) => folds[i] === fold);
      expect(members.filter((label) => label === 0)).toHaveLength(2);
      expect(members).toHaveLength(6);
    }
  });

  it('follows from the seed', () => {
    const groups = Array.from({ length: 40 }, (_, i) => `${i}`);
    const labels = groups.map(() => 0);
    const folds = (seed: number) => stratifiedGroupFolds(labels, groups, 5, seed);
    expect(folds(3)).toEqual(folds(3));
    expect(folds(3)).not.toEqual(folds(4));
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawTestSet } from './draw-test-set';

it('takes the share of each class, and the same images for the same seed', () => {
  const labels = [...Array<string>(50).fill('a'), ...Array<string>(10).fill('b')];
  const groups = labels.map((_, at) => String(at));
  const drawn = (seed: number) => drawTestSet(labels, groups, { share: 0.2, seed });
  const ofA = [...drawn(1)].filter((at) => at < 50);
  expect([ofA.length, drawn(1).size]).toEqual([10, 12]);
  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(1)).not.toEqual(drawn(2));
});

it('keeps groups whole, and leaves every class something to learn from and to test on', () => {
  const image = fc.record({ label: fc.constantFrom('a', 'b', 'c'), group: fc.nat(8) });
  fc.assert(
    fc.property(
      fc.array(image, { maxLength: 60 }),
      fc.double({ min: 0.05, max: 0.5 }),
      (images, share) => {
        const labels = images.map(({ label }) => label);
        const groups = images.map(({ label, group }) => `${label}${group}`);
        const drawn = drawTestSet(labels, groups, { share, seed: 3 });
        for (const label of ['a', 'b', 'c']) {
          const own = [...labels.keys()].filter((at) => labels[at] === label);
          const tested = own.filter((at) => drawn.has(at));
          const inTest = new Set(tested.map((at) => groups[at]));
          expect(own.filter((at) => inTest.has(groups[at]))).toEqual(tested);
          const count = new Set(own.map((at) => groups[at])).size;
          if (count > 1) {
            expect(tested.length).toBeGreaterThan(0);
            expect(tested.length).toBeLessThan(own.length);
          }
          if (count === 1) expect(tested).toEqual([]);
        }
      },
    ),
    { numRuns: 100 },
  );
});

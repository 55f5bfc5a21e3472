import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitForValidation, type Validation } from './validation';

/** 40 images of class 0 and 80 of class 1 in groups of 2; every fifth image is of TEST. */
const LABELS = Uint8Array.from({ length: 150 }, (_, index) => (index < 50 ? 0 : 1));
const GROUPS = Array.from(LABELS, (label, index) => `${label}/${Math.floor(index / 2)}`);
const SOURCE = { labels: LABELS, patientGroups: GROUPS };
const isTest = (index: number) => index % 5 === 4;
const ALL = Int32Array.from(LABELS, (_, index) => index);
const TRAIN = ALL.filter((index) => !isTest(index));
const TEST = ALL.filter(isTest);
/** Behind the others: who they are does not matter. */
const VALIDATION = Int32Array.of(150, 151, 152);
const IN_USE = { train: TRAIN, validation: VALIDATION, test: TEST };

function split(validation: Validation, seed = 0) {
  return splitForValidation(validation, SOURCE, IN_USE, seed);
}

function shareOfClass(indices: Int32Array, label: number): number {
  return indices.filter((index) => LABELS[index] === label).length;
}

describe('splitForValidation', () => {
  it('learns from all of TRAIN without validation and with the article’s', () => {
    expect(split({ kind: 'none' })).toEqual({ train: TRAIN, validation: new Int32Array() });
    expect(split({ kind: 'test' })).toEqual({ train: TRAIN, validation: TEST });
  });

  it('learns from all of TRAIN where the data set has images for validation of its own', () => {
    expect(split({ kind: 'split' })).toEqual({ train: TRAIN, validation: VALIDATION });
  });

  it('holds the asked share out, each class in its proportion', () => {
    const { validation } = split({ kind: 'held-out', share: 0.25, by: 'image' });
    // A quarter of 40 and of 80.
    expect([shareOfClass(validation, 0), shareOfClass(validation, 1)]).toEqual([10, 20]);
  });

  it.each<Validation>([
    { kind: 'held-out', share: 0.15, by: 'patient' },
    { kind: 'fold', folds: 4, fold: 1, by: 'patient' },
    { kind: 'held-out', share: 0.15, by: 'image' },
  ])('puts every image of TRAIN on one side, and none of TEST: $kind by $by', (validation) => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const { train, validation: held } = split(validation, seed);
        expect([...train, ...held].toSorted((a, b) => a - b)).toEqual(Array.from(TRAIN));
        const sides = [train, held].map(
          (side) => new Set(Array.from(side, (index) => GROUPS[index])),
        );
        const torn = [...(sides[0] ?? [])].filter((group) => sides[1]?.has(group));
        if (validation.kind === 'held-out' || validation.kind === 'fold') {
          if (validation.by === 'patient') expect(torn).toEqual([]);
          else expect(torn.length).toBeGreaterThan(0);
        }
      }),
      { seed: 5, numRuns: 30 },
    );
  });

  it('validates on every image of TRAIN once over all folds', () => {
    const held = [0, 1, 2].flatMap((fold) =>
      Array.from(split({ kind: 'fold', folds: 3, fold, by: 'patient' }).validation),
    );
    expect(held.toSorted((a, b) => a - b)).toEqual(Array.from(TRAIN));
  });

  it('follows from the seed', () => {
    const held = (seed: number) =>
      split({ kind: 'held-out', share: 0.2, by: 'patient' }, seed).validation;
    expect(held(1)).toEqual(held(1));
    expect(held(1)).not.toEqual(held(2));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPLITS } from '../dataset/classes';
import type { CountsByClass, Dataset } from '../dataset/dataset';
import { ARTICLE_NAMES } from '../testing/classes';
import { datasetOf, type TestImage } from '../testing/dataset';
import { oversampleByIndex } from './epoch-order';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE } from './recipe';
import { epochLength, trainingImages } from './training-images';
import type { Validation } from './validation';

const TRAIN: CountsByClass = { 'COVID-19': 40, Normal: 60, Pnemonia: 100 };

/** As many patients as images, and three images of TEST behind them. */
const DATASET = datasetOf([
  ...ARTICLE_NAMES.flatMap((label) =>
    Array.from({ length: TRAIN[label] ?? 0 }, (): TestImage => ({ label })),
  ),
  ...ARTICLE_NAMES.map((label): TestImage => ({ label, split: 'test' })),
]);

describe('trainingImages', () => {
  it('takes all of TRAIN where the test set validates', () => {
    const { trainIndices, validationIndices, testIndices } = trainingImages(
      DATASET,
      ARTICLE_RECIPE,
      [],
    );
    expect(trainIndices).toHaveLength(200);
    expect(testIndices).toEqual(Int32Array.of(200, 201, 202));
    expect(validationIndices).toEqual(testIndices);
  });

  it('takes what is held out and what is left out off', () => {
    const images = [0, 199, 200];
    const { trainIndices, validationIndices, testIndices } = trainingImages(
      DATASET,
      RECOMMENDED_RECIPE,
      [{ reason: { kind: 'rule', rule: 'similar-in-train' }, images }],
    );
    expect(testIndices).toEqual(Int32Array.of(201, 202));
    // 15 % of 198, dealt class by class into twentieths.
    expect(Math.abs(validationIndices.length - 0.15 * 198)).toBeLessThan(3);
    expect(trainIndices.length + validationIndices.length).toBe(198);
    const used = new Set([...trainIndices, ...validationIndices]);
    expect(used.size).toBe(198);
    for (const index of images) expect(used.has(index)).toBe(false);
  });
});

describe('images that the data set has for validation', () => {
  const VALIDATIONS: readonly Validation[] = [
    { kind: 'none' },
    { kind: 'test' },
    { kind: 'split' },
    { kind: 'held-out', share: 0.3, by: 'patient' },
    { kind: 'held-out', share: 0.3, by: 'image' },
    { kind: 'fold', folds: 4, fold: 3, by: 'patient' },
  ];

  it('are validated on where the recipe says so, and left aside where it does not', () => {
    const splits = ['train', 'validation', 'test', 'train', 'validation', 'test'] as const;
    const dataset = datasetOf(splits.map((split): TestImage => ({ split })));
    const own = trainingImages(dataset, { seed: 0, validation: { kind: 'split' } }, [
      { reason: { kind: 'by-hand' }, images: [4] },
    ]);
    expect(own).toEqual({
      trainIndices: Int32Array.of(0, 3),
      validationIndices: Int32Array.of(1),
      testIndices: Int32Array.of(2, 5),
    });
    expect(trainingImages(dataset, { seed: 0, validation: { kind: 'none' } }, [])).toEqual({
      trainIndices: Int32Array.of(0, 3),
      validationIndices: new Int32Array(),
      testIndices: Int32Array.of(2, 5),
    });
  });

  it('are never learned from, whatever the recipe and the data set', () => {
    const image = fc.record({
      split: fc.constantFrom(...SPLITS),
      label: fc.constantFrom(...ARTICLE_NAMES),
      patientGroup: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    });
    fc.assert(
      fc.property(
        fc.array(image, { maxLength: 40 }),
        fc.constantFrom(...VALIDATIONS),
        fc.nat(1000),
        fc.array(fc.nat(39), { maxLength: 5 }),
        (images, validation, seed, excluded) => {
          const { trainIndices, validationIndices, testIndices } = trainingImages(
            { images: images as Dataset['images'], labels: Uint8Array.from(images, labelOfImage) },
            { seed, validation },
            [{ reason: { kind: 'by-hand' }, images: excluded }],
          );
          const splitOf = (index: number) => images[index]?.split;
          expect([...trainIndices].every((index) => splitOf(index) === 'train')).toBe(true);
          expect([...testIndices].every((index) => splitOf(index) === 'test')).toBe(true);
          const learned = new Set(trainIndices);
          expect([...validationIndices].some((index) => learned.has(index))).toBe(false);
          const from = { none: null, test: 'test', split: 'validation' } as const;
          const { kind } = validation;
          const expected = kind === 'held-out' || kind === 'fold' ? 'train' : from[kind];
          expect([...validationIndices].every((index) => splitOf(index) === expected)).toBe(true);
          expect([...learned].some((index) => excluded.includes(index))).toBe(false);
        },
      ),
      { seed: 18, numRuns: 300 },
    );
  });

  const labelOfImage = ({ label }: { label: string }) => ARTICLE_NAMES.indexOf(label);
});

describe('epochLength', () => {
  it('is as long as what the training goes through', () => {
    for (const recipe of [ARTICLE_RECIPE, RECOMMENDED_RECIPE]) {
      const { trainIndices } = trainingImages(DATASET, recipe, []);
      const shown = oversampleByIndex(trainIndices, DATASET.labels, recipe.seed);
      const { images, steps } = epochLength(DATASET, trainIndices, recipe);
      expect(images).toBe(shown.length);
      expect(steps).toBe(Math.ceil(shown.length / 50));
    }
  });

  it('counts a last batch that is not full, and no repeats without oversampling', () => {
    const { trainIndices } = trainingImages(DATASET, ARTICLE_RECIPE, []);
    expect(epochLength(DATASET, trainIndices, ARTICLE_RECIPE)).toEqual({ images: 300, steps: 6 });
    const plain = { oversampling: 'none', batchSize: 199 } as const;
    expect(epochLength(DATASET, trainIndices, plain)).toEqual({ images: 200, steps: 2 });
  });
});

import { describe, expect, it } from 'vitest';
import type { CountsByClass } from '../dataset/dataset';
import { ARTICLE_NAMES } from '../testing/classes';
import { datasetOf, type TestImage } from '../testing/dataset';
import { oversampleByIndex } from './epoch-order';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE } from './recipe';
import { epochLength, trainingImages } from './training-images';

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

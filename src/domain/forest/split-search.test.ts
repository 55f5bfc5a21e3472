import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { trainingImagesOf } from '../testing/training-images';
import { createSplitSearch, type Split } from './split-search';

/** The split of all images together. */
function splitOf(
  rows: number[][],
  labels: number[],
  { weights = labels.map(() => 1), featuresPerSplit = 1, minLeafImages = 1, seed = 0 } = {},
): Split | null {
  const counts = [0, 1, 2].map((label) =>
    weights.reduce((total, weight, row) => total + (labels[row] === label ? weight : 0), 0),
  );
  const search = createSplitSearch(
    trainingImagesOf(rows, labels),
    Uint32Array.from(weights),
    { featuresPerSplit, minLeafImages },
    createRandom(seed, 'test'),
  );
  return search(Int32Array.from(labels.keys()), counts);
}

const oneFeature = (values: number[]) => values.map((value) => [value]);

describe('createSplitSearch', () => {
  // Gini times images of both sides, by hand: after two 0 + 1.5, after three 1.33 + 1.33, after
  // five 2.4 + 0, and more elsewhere.
  it('divides where the impurity falls most, halfway between the levels that occur', () => {
    expect(splitOf(oneFeature([10, 20, 30, 40, 50, 60]), [1, 1, 2, 2, 2, 1])).toEqual({
      feature: 0,
      threshold: 25,
    });
  });

  it('rounds the halfway level down: no grey value lies between', () => {
    expect(splitOf(oneFeature([0, 3, 255]), [0, 2, 2])?.threshold).toBe(1);
    expect(splitOf(oneFeature([254, 255]), [0, 2])?.threshold).toBe(254);
    expect(splitOf(oneFeature([0, 1]), [0, 2])?.threshold).toBe(0);
  });

  it('counts an image as often as it was drawn', () => {
    const rows = oneFeature([1, 2, 3, 4]);
    const labels = [1, 2, 1, 2];
    // Each once: 1.33 remain after the first and after the third, 2 between; the first one counts.
    expect(splitOf(rows, labels)?.threshold).toBe(1);
    // The last thrice: after the first 0 + 1.6, after the third 1.33 + 0.
    expect(splitOf(rows, labels, { weights: [1, 1, 1, 3] })?.threshold).toBe(3);
  });

  it('takes the better of two features, whichever is drawn first', () => {
    const rows = [
      [5, 1],
      [6, 2],
      [5, 8],
      [6, 9],
    ];
    for (const seed of [0, 1, 2, 3]) {
      const split = splitOf(rows, [0, 0, 2, 2], { featuresPerSplit: 2, seed });
      expect(split).toEqual({ feature: 1, threshold: 5 });
    }
  });

  it('leaves as many drawn images on each side as it must', () => {
    const rows = oneFeature([1, 2, 3, 4, 5, 6]);
    const labels = [0, 2, 2, 2, 2, 2];
    expect(splitOf(rows, labels)?.threshold).toBe(1);
    expect(splitOf(rows, labels, { minLeafImages: 3 })?.threshold).toBe(3);
    expect(splitOf(rows, labels, { minLeafImages: 4 })).toBeNull();
    // Drawn four times, the first image is enough for a side.
    expect(splitOf(rows, labels, { minLeafImages: 4, weights: [4, 1, 1, 1, 1, 1] })).toEqual({
      feature: 0,
      threshold: 1,
    });
  });

  it('finds nothing where all images are the same', () => {
    const rows = [
      [7, 0, 255],
      [7, 0, 255],
    ];
    expect(splitOf(rows, [1, 2], { featuresPerSplit: 3 })).toBeNull();
  });

  it('divides although the impurity stays: the next split may lower it', () => {
    const rows = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    expect(splitOf(rows, [1, 2, 2, 1], { featuresPerSplit: 2 })).not.toBeNull();
  });

  describe('among 98 features that are the same everywhere, one that tells the class, one of chance', () => {
    const PERFECT = 3;
    const CHANCE = 50;
    const labels = Array.from({ length: 60 }, (_, image) => (image % 2) + 1);
    const draw = createRandom(5, 'chance');
    const rows = labels.map((label) =>
      Array.from({ length: 100 }, (_, feature) => {
        if (feature === CHANCE) return Math.floor(draw() * 256);
        return feature === PERFECT ? label : 9;
      }),
    );
    const featuresFound = (featuresPerSplit: number, seeds: number) =>
      Array.from(
        { length: seeds },
        (_, seed) => splitOf(rows, labels, { featuresPerSplit, seed })?.feature,
      );

    // scikit-learn 1.2.1, max_features=10, random_state 0 to 299: 154 times the perfect one, 146
    // times chance. Were constant features not counted, both would always be tried.
    it('counts what is constant among the ten, and goes on until one is not', () => {
      const found = featuresFound(10, 300);
      const perfect = found.filter((feature) => feature === PERFECT).length;
      const chance = found.filter((feature) => feature === CHANCE).length;
      expect(perfect + chance).toBe(300);
      // Half of them, and half of the 1 in 110 where both are among the ten: 151, give or take 9.
      expect(Math.abs(perfect - 151)).toBeLessThan(32);
    });

    it('finds the perfect one whenever all are tried', () => {
      expect(new Set(featuresFound(100, 20))).toEqual(new Set([PERFECT]));
    });
  });
});

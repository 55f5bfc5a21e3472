import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { trainingImagesOf } from '../testing/training-images';
import { DEFAULT_FOREST_OPTIONS } from './forest-options';
import { growForestTree, imagesToDrawFrom } from './grow-forest-tree';

const draw = createRandom(3, 'images');
const LABELS = Array.from({ length: 40 }, (_, image) => (image < 4 ? 0 : image < 12 ? 1 : 2));
const TRAINING = trainingImagesOf(
  LABELS.map((label) => Array.from({ length: 9 }, () => Math.floor(draw() * 200) + 20 * label)),
  LABELS,
);
const OPTIONS = { ...DEFAULT_FOREST_OPTIONS, pixelsPerSplit: 3 };

describe('imagesToDrawFrom', () => {
  it('names every image once, or the smaller classes as often as the largest', () => {
    const plain = imagesToDrawFrom(TRAINING, { oversampling: 'none', seed: 0 });
    expect(Array.from(plain)).toEqual([...Array(40).keys()]);
    const drawn = imagesToDrawFrom(TRAINING, { oversampling: 'duplicate', seed: 0 });
    const byClass = [0, 1, 2].map((label) => drawn.filter((row) => LABELS[row] === label).length);
    expect(byClass).toEqual([28, 28, 28]);
  });
});

describe('growForestTree', () => {
  const drawnFrom = imagesToDrawFrom(TRAINING, OPTIONS);
  const grow = (number: number, change: Partial<typeof OPTIONS> = {}) =>
    growForestTree(TRAINING, drawnFrom, { ...OPTIONS, ...change }, number);

  it('gives the same tree for seed and number, whatever was grown before', () => {
    const forward = [0, 1, 2].map((number) => grow(number));
    const backward = [2, 1, 0].map((number) => grow(number)).reverse();
    expect(forward).toEqual(backward);
  });

  it('gives another tree for another number or seed', () => {
    expect(grow(1)).not.toEqual(grow(0));
    expect(grow(0, { seed: 1 })).not.toEqual(grow(0));
  });

  it('draws as many images as it draws from, each class with its share', () => {
    const totals = [0, 0, 0];
    for (let number = 0; number < 50; number++) {
      const root = grow(number).counts.subarray(0, 3);
      expect(root.reduce((sum, count) => sum + count, 0)).toBe(84);
      root.forEach((count, label) => (totals[label] = (totals[label] ?? 0) + count));
    }
    // 1400 each, with a standard deviation of 31.
    for (const total of totals) expect(Math.abs(total - 1400)).toBeLessThan(125);
  });

  it('keeps to depth and leaf size', () => {
    expect(grow(0, { maxDepth: 1 }).feature).toHaveLength(3);
    expect(grow(0, { minLeafImages: 43 }).feature).toHaveLength(1);
  });
});

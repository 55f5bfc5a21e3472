import { describe, expect, it } from 'vitest';
import { datasetOf } from '../testing/dataset';
import { pictureOf } from '../testing/pictures';
import { borderBlocks, shortcutTable } from './shortcut-features';

describe('borderBlocks', () => {
  it('gives the means of the 36 outer blocks row by row, and nothing from inside', () => {
    // Every pixel has the number of its block of 10 x 10; the inner ones differ wildly.
    const pixels = pictureOf((x, y) => {
      const isInside = x >= 10 && x < 90 && y >= 10 && y < 90;
      return isInside ? (x * y) % 256 : Math.floor(y / 10) * 10 + Math.floor(x / 10);
    });
    const top = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const sides = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((row) => [10 * row, 10 * row + 9]);
    const bottom = top.map((column) => 90 + column);
    expect(borderBlocks(pixels)).toEqual([...top, ...sides, ...bottom]);
  });

  it('averages within a block', () => {
    const pixels = pictureOf((x, y) => (x < 5 && y < 10 ? 200 : 0));
    expect(borderBlocks(pixels)[0]).toBe(100);
  });
});

describe('shortcutTable', () => {
  const dataset = datasetOf([
    {
      source: { width: 300, height: 200, sizeBytes: 7, components: 3, iccProfile: 'Gray' },
      pixels: 40,
    },
    { source: { width: 100, height: 400, sizeBytes: 9, components: null }, pixels: 90 },
  ]);

  it.each([
    ['width', [300, 100]],
    ['height', [200, 400]],
    ['aspect', [1.5, 0.25]],
    ['fileSize', [7, 9]],
    ['components', [3, 0]],
    // Profiles are numbered in the order they come.
    ['iccProfile', [0, 1]],
    ['brightness', [40, 90]],
  ] as const)('%s is one number an image', (feature, values) => {
    expect(shortcutTable(dataset, feature)).toEqual({
      values: Float64Array.from(values),
      width: 1,
    });
  });

  it('puts the facts of the file side by side', () => {
    expect(shortcutTable(dataset, 'fileFacts')).toEqual({
      values: Float64Array.of(300, 200, 1.5, 7, 3, 0, 100, 400, 0.25, 9, 0, 1),
      width: 6,
    });
  });
});

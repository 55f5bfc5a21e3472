import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountsByClass } from '../dataset/dataset';
import { epochCounts, imagesPerEpoch } from './epoch-counts';
import { oversampleByIndex } from './epoch-order';

function countsOf(sizes: readonly [number, number, number]): CountsByClass {
  return { 'COVID-19': sizes[0], Normal: sizes[1], Pnemonia: sizes[2] };
}

describe('epochCounts', () => {
  it("makes every class as large as the largest: 3 times the article's 3,886", () => {
    const train = countsOf([44, 1342, 3886]);
    expect(epochCounts(train, 'duplicate')).toEqual(countsOf([3886, 3886, 3886]));
    expect(imagesPerEpoch(train, 'duplicate')).toBe(11_658);
  });

  it('shows each image once without oversampling', () => {
    const train = countsOf([44, 1342, 3886]);
    expect(epochCounts(train, 'none')).toEqual(train);
    expect(imagesPerEpoch(train, 'none')).toBe(5272);
  });

  it('leaves a class without images without', () => {
    expect(epochCounts(countsOf([0, 3, 7]), 'duplicate')).toEqual(countsOf([0, 7, 7]));
    expect(imagesPerEpoch(countsOf([0, 3, 7]), 'duplicate')).toBe(14);
    expect(imagesPerEpoch(countsOf([0, 0, 0]), 'duplicate')).toBe(0);
  });

  it('counts what oversampling makes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: 2, maxLength: 80 }), (labels) => {
        const sizes = [0, 1, 2].map((label) => labels.filter((own) => own === label).length);
        const train = countsOf(sizes as [number, number, number]);
        const epoch = oversampleByIndex(
          Int32Array.from(labels, (_, i) => i),
          labels,
          1,
        );
        const shown = [0, 1, 2].map(
          (label) => epoch.filter((index) => labels[index] === label).length,
        );
        expect(epochCounts(train, 'duplicate')).toEqual(
          countsOf(shown as [number, number, number]),
        );
        expect(imagesPerEpoch(train, 'duplicate')).toBe(epoch.length);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

import { expect, it } from 'vitest';
import { datasetOf } from '../testing/dataset';
import { pickTestImage } from './pick-test-image';

const DATASET = datasetOf(
  (['train', 'test', 'test', 'validation', 'test'] as const).map((split, at) => ({
    split,
    path: `${at}`,
  })),
);
const EXCLUSIONS = [{ reason: { kind: 'by-hand' } as const, images: [2] }];
const picked = (butPath: string | null, random: number, exclusions = EXCLUSIONS) =>
  pickTestImage(DATASET, exclusions, butPath, () => random)?.path;

it('is one of the test images in use, and another than the last one', () => {
  expect([0, 0.4, 0.6, 0.999].map((random) => picked(null, random, []))).toEqual([
    ...['1', '2', '2', '4'],
  ]);
  expect([0, 0.499, 0.5, 0.999].map((random) => picked(null, random))).toEqual([
    ...['1', '1', '4', '4'],
  ]);
  expect([0, 0.999].map((random) => picked('1', random))).toEqual(['4', '4']);
});

it('is the last one again where there is no other, and none where there is none', () => {
  const but = (...images: number[]) => [{ reason: { kind: 'by-hand' } as const, images }];
  expect(picked('4', 0.5, but(1, 2))).toBe('4');
  expect(picked(null, 0, but(1, 2, 4))).toBeUndefined();
});

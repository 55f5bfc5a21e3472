import { expect, it } from 'vitest';
import { detectorPlanOf } from '../../../domain/out-of-distribution/detector-plan';
import { blockSums, FEATURES } from '../../../domain/out-of-distribution/image-features';
import { datasetOf } from '../../../domain/testing/dataset';
import { copyImages } from './copy-images';

const PROBABILITIES = new Float32Array();
const ofImages = (...images: number[]) => ({
  indices: Int32Array.of(...images),
  truth: new Uint8Array(images.length),
  probabilities: PROBABILITIES,
});

it('copies the images learned from, then those that were held out, and no others', async () => {
  const dataset = datasetOf([10, 11, 12, 13, 14, 15].map((pixels) => ({ pixels })));
  const predictions = { train: ofImages(4, 0), test: ofImages(1), validation: ofImages(3, 2) };
  const copies = await copyImages(dataset, detectorPlanOf(predictions, 7));
  // Every pixel of an image has one level: sixteen of them are a block.
  const levels = Array.from(copies.blocks, (sum) => sum / 16);
  expect(levels.filter((_, at) => at % FEATURES === 0)).toEqual([14, 10, 13, 12]);
  expect(copies.blocks.subarray(0, FEATURES)).toEqual(
    blockSums(dataset.pixels).subarray(4 * FEATURES, 5 * FEATURES),
  );
  expect(copies).toMatchObject({ training: 2, heldOutSplit: 'validation', seed: 7 });
  expect(copies.images.map(({ name }) => name)).toEqual(
    [4, 0, 3, 2].map((image) => `image-${image}.jpeg`),
  );
});

it('copies test images where none were held out of TRAIN', async () => {
  const dataset = datasetOf([{}, {}, {}]);
  const predictions = { train: ofImages(0, 2), test: ofImages(1), validation: null };
  expect(await copyImages(dataset, detectorPlanOf(predictions, 7))).toMatchObject({
    training: 2,
    heldOutSplit: 'test',
  });
});

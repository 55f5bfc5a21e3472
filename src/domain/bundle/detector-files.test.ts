import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { fitDetector, detect } from '../out-of-distribution/detector';
import type { DetectorPlan } from '../out-of-distribution/detector-plan';
import {
  blockSums,
  FEATURES,
  featuresOfBlocks,
  imageFeatures,
  takeFeatures,
} from '../out-of-distribution/image-features';
import { copiedPositions, planOfCopies, smallCopiesOf } from '../out-of-distribution/small-copies';
import { datasetOf } from '../testing/dataset';
import { lcg } from '../testing/lcg';
import { detectorFiles, smallCopiesOfBundle } from './detector-files';

const IMAGES = 40;
const DATASET = datasetOf(
  Array.from({ length: IMAGES }, (_, image) => ({
    name: `é ${image}.png`,
    pixels: Uint8Array.from(lcg(PIXELS_PER_IMAGE, image), (value) => Math.floor(value * 256)),
  })),
);
/** In an order of its own, as a training has it; some images are in neither. */
const PLAN: DetectorPlan = {
  training: Int32Array.from({ length: 25 }, (_, row) => (row * 7) % IMAGES),
  heldOut: { split: 'validation', indices: Int32Array.of(35, 2, 9, 16) },
  seed: 5,
};

function copiesOf() {
  const blocks = new Uint16Array((PLAN.training.length + 4) * FEATURES);
  const all = blockSums(DATASET.pixels);
  copiedPositions(PLAN).forEach((position, row) => {
    blocks.set(all.subarray(position * FEATURES, (position + 1) * FEATURES), row * FEATURES);
  });
  return smallCopiesOf(PLAN, DATASET, blocks);
}

const COPIES = copiesOf();
const FILES = detectorFiles(COPIES);
const BLOCKS = FILES[0]?.content as Uint8Array<ArrayBuffer>;
const FIT = FILES[1]?.content as string;

describe('the files that tell strange pictures elsewhere', () => {
  it('come back as they were', () => {
    expect(FILES.map(({ path }) => path)).toEqual([
      'familiarity/blocks.npy',
      'familiarity/fit.json',
    ]);
    // A header of 128 bytes, then 29 images of 25 x 25 numbers of two bytes.
    expect(BLOCKS).toHaveLength(128 + 29 * 625 * 2);
    expect(smallCopiesOfBundle(BLOCKS, FIT, ARTICLE_CLASSES)).toEqual({ ok: true, value: COPIES });
    expect(COPIES.images[1]).toEqual({ name: 'é 7.png', label: DATASET.images[7]?.label });
  });

  it('give the verdicts of the images themselves, to the last bit', () => {
    const read = smallCopiesOfBundle(BLOCKS, FIT, ARTICLE_CLASSES);
    if (!read.ok) throw new Error('not read');
    const fitBy = (features: Float32Array<ArrayBuffer>, plan: DetectorPlan) =>
      fitDetector(
        takeFeatures(features, plan.training),
        takeFeatures(features, plan.heldOut.indices),
        plan.seed,
      );
    const before = fitBy(imageFeatures(DATASET.pixels), PLAN);
    const after = fitBy(featuresOfBlocks(read.value.blocks), planOfCopies(read.value));
    const asked = Uint8Array.from(lcg(5 * PIXELS_PER_IMAGE, 99), (value) =>
      Math.floor(value * 200),
    );
    const features = imageFeatures(asked);
    for (let image = 0; image < 5; image++) {
      const own = features.subarray(image * FEATURES, (image + 1) * FEATURES);
      expect(detect(after, own, 3)).toEqual(detect(before, own, 3));
    }
  });
});

describe('files that are not as written', () => {
  const record = JSON.parse(FIT) as Record<string, unknown>;
  const withFit = (change: object) =>
    smallCopiesOfBundle(BLOCKS, JSON.stringify({ ...record, ...change }), ARTICLE_CLASSES);
  const damaged = (path: string) => ({ ok: false, error: { kind: 'damaged', path } });

  it.each<[string, object]>([
    ['of something else', { format: 'xray-trainer/run@1' }],
    ['without a format', { format: null }],
    ['with a name too few', { names: (record['names'] as string[]).slice(1) }],
    ['with a class too many', { classes: [...(record['classes'] as string[]), 'Normal'] }],
    ['with a class that is none', { classes: new Array(29).fill('Healthy') }],
    ['with a number as a name', { names: new Array(29).fill(1) }],
    ['without a seed', { seed: null }],
    ['nothing learned from', { training: 0 }],
    ['half an image', { training: 1.5 }],
    ['nothing held out', { training: 29 }],
    ['held out of nowhere', { heldOutSplit: 'train' }],
  ])('fit.json %s', (_, change) => {
    expect(withFit(change)).toEqual(damaged('familiarity/fit.json'));
  });

  it('fit.json that is no JSON', () => {
    expect(smallCopiesOfBundle(BLOCKS, 'words', ARTICLE_CLASSES)).toEqual(
      damaged('familiarity/fit.json'),
    );
  });

  it('fit.json of a newer format', () => {
    const format = 'xray-trainer/familiarity@2';
    expect(withFit({ format })).toEqual({ ok: false, error: { kind: 'newer', format } });
  });

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['cut short', BLOCKS.slice(0, -1)],
    ['empty', new Uint8Array()],
    // 65,535 is no sum of sixteen levels of at most 255.
    [
      'with a sum that cannot be',
      BLOCKS.map((byte, at) => (at === 200 || at === 201 ? 255 : byte)),
    ],
  ])('blocks.npy %s', (_, blocks) => {
    expect(smallCopiesOfBundle(blocks, FIT, ARTICLE_CLASSES)).toEqual(
      damaged('familiarity/blocks.npy'),
    );
  });
});

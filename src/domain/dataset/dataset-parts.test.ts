import { expect, it } from 'vitest';
import { letteredClasses } from '../testing/classes';
import { datasetOf, sourceImage } from '../testing/dataset';
import type { Dataset } from './dataset';
import { joinDataset, splitDataset } from './dataset-parts';

const dropped = (name: string, grey: number) => ({
  name,
  path: `train/${name}`,
  source: sourceImage({ iccProfile: 'Grey' }),
  pixels: new Uint8Array(10_000).fill(grey),
});

const DATASET: Dataset = {
  ...datasetOf([{ pixels: 7 }, { pixels: 255 }, { pixels: 0, label: 'COVID-19', split: 'test' }]),
  dropped: [dropped('slice-1.jpg', 30), dropped('slice-2.jpg', 200)],
  fingerprint: 'ab'.repeat(32),
};

it('a data set whose records went through JSON is the same again', () => {
  const { records, ...arrays } = splitDataset(DATASET);
  const read = JSON.parse(JSON.stringify(records)) as typeof records;
  expect(joinDataset({ records: read, ...arrays })).toEqual(DATASET);
});

it('one that was kept before there were two readers comes back as it was', () => {
  const { reader: _reader, ...before } = DATASET;
  const { records, ...arrays } = splitDataset(before);
  const joined = joinDataset({ records, ...arrays });
  expect(joined).toEqual(before);
  expect(joined).not.toHaveProperty('reader');
});

it('one that was kept before data sets had classes of their own has the article’s', () => {
  const { records, ...arrays } = splitDataset(DATASET);
  const { classes: _classes, ...before } = records;
  expect(joinDataset({ records: before, ...arrays })).toEqual(DATASET);
});

it('one of other classes has its labels by their order', () => {
  const classes = letteredClasses(4);
  const dataset = datasetOf([{ label: 'd' }, { label: 'a' }, { label: 'c' }], classes);
  const joined = joinDataset(splitDataset(dataset));
  expect(joined).toEqual(dataset);
  expect(joined.labels).toEqual(Uint8Array.of(3, 0, 2));
});

it('the pixels of dropped images lie behind each other, and no array is left in the records', () => {
  const { records, pixels, histograms, droppedPixels } = splitDataset(DATASET);
  expect(pixels).toBe(DATASET.pixels);
  expect(histograms).toBe(DATASET.histograms);
  expect(droppedPixels).toHaveLength(20_000);
  expect([droppedPixels[0], droppedPixels[9_999], droppedPixels[10_000]]).toEqual([30, 30, 200]);
  expect(JSON.stringify(records)).not.toContain('"pixels"');
  expect(Object.keys(records)).not.toContain('labels');
});

it('what is added to a data set goes along', () => {
  const more = { ...DATASET, camera: 'unknown' };
  expect(joinDataset(splitDataset(more))).toEqual(more);
});

it('one that was kept before images for validation were counted has none', () => {
  const { records, ...arrays } = splitDataset(DATASET);
  const { train, test } = records.counts;
  const before = { ...records, counts: { train, test } as Dataset['counts'] };
  expect(joinDataset({ records: before, ...arrays }).counts).toEqual({
    // Two images without a label of their own, classes in turn, and one of COVID-19 in TEST.
    train: { 'COVID-19': 1, Normal: 1, Pnemonia: 0 },
    validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
    test: { 'COVID-19': 1, Normal: 0, Pnemonia: 0 },
  });
});

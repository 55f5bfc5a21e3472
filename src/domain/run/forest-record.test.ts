import { expect, it } from 'vitest';
import { runDatasetOf } from './run';
import { datasetOf } from '../testing/dataset';
import { forestRunOf } from '../testing/forest-run';
import { forestRecordOf } from './run-record';

const DATASET = datasetOf([
  { name: 'learned.png' },
  { name: 'first.png', split: 'test' },
  { name: 'left out.png', split: 'test' },
  { name: 'second.png', split: 'test' },
]);
const RUN = forestRunOf({
  dataset: { ...runDatasetOf(DATASET, []), resampling: 'opencv-bilinear' },
  predictions: {
    train: {
      indices: Int32Array.of(0),
      truth: Uint8Array.of(0),
      probabilities: Float32Array.of(1, 0, 0),
    },
    test: {
      indices: Int32Array.of(1, 3),
      truth: Uint8Array.of(1, 0),
      probabilities: Float32Array.of(0.25, 0.5, 0.25, 0, 0.75, 0.25),
    },
    validation: null,
  },
});

it('a record names the test images with what was said of each, and holds no trees', () => {
  const record = forestRecordOf(RUN, DATASET.images);
  expect(record).toEqual({
    format: 'xray-trainer/forest@1',
    startedAt: RUN.startedAt,
    options: RUN.options,
    environment: RUN.environment,
    dataset: RUN.dataset,
    evaluation: { train: RUN.evaluation.train, test: RUN.evaluation.test },
    timings: RUN.timings,
    nodes: 3,
    testImages: [
      { name: 'first.png', probabilities: [0.25, 0.5, 0.25] },
      { name: 'second.png', probabilities: [0, 0.75, 0.25] },
    ],
  });
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
});

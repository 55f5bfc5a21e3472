import { joinTrees } from '../forest/forest';
import { DEFAULT_FOREST_OPTIONS } from '../forest/forest-options';
import { LEAF } from '../forest/tree';
import { runDatasetOf, type ForestRun } from '../run/run';
import { datasetOf } from './dataset';
import { reportOfCertain } from './report';

const REPORT = reportOfCertain([
  [0, 0, 0],
  [0, 2, 0],
  [0, 0, 0],
]);

/** A tree that asks about the first pixel: up to 9 is COVID-19, above it Pneumonia. */
const TREE = {
  feature: Int32Array.of(0, LEAF, LEAF),
  threshold: Uint8Array.of(9, 0, 0),
  above: Int32Array.of(2, 0, 0),
  counts: Uint32Array.of(1, 0, 3, 1, 0, 0, 0, 0, 3),
};

/** One image learned from and two tested on, but for what a test changes. */
export function forestRunOf(change: Partial<ForestRun> = {}): ForestRun {
  return {
    kind: 'forest',
    id: 'forest-1',
    status: 'completed',
    startedAt: '2020-05-01T00:00:00.000Z',
    options: DEFAULT_FOREST_OPTIONS,
    environment: { workers: 2, userAgent: 'a browser' },
    dataset: { ...runDatasetOf(datasetOf([{}, {}, {}]), []), resampling: 'opencv-bilinear' },
    predictions: {
      train: {
        indices: Int32Array.of(0),
        truth: Uint8Array.of(0),
        probabilities: Float32Array.of(1, 0, 0),
      },
      test: {
        indices: Int32Array.of(1, 2),
        truth: Uint8Array.of(1, 2),
        probabilities: Float32Array.of(0.25, 0.5, 0.25, 0, 0.75, 0.25),
      },
      validation: null,
    },
    evaluation: { train: REPORT, test: REPORT, validation: null },
    forest: joinTrees([TREE]),
    importance: new Float32Array(10_000),
    timings: { growingMs: 10, evaluationMs: 1 },
    ...change,
  };
}

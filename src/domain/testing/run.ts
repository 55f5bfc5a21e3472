import { runDatasetOf, type NetworkRun } from '../run/run';
import { ARTICLE_RECIPE } from '../training/recipe';
import { datasetOf } from './dataset';
import { reportOfCertain } from './report';

const REPORT = reportOfCertain([
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]);

/** One epoch of the article's recipe, everything told right, but for what a test changes. */
export function runOf(change: Partial<NetworkRun> = {}): NetworkRun {
  return {
    kind: 'network',
    id: 'run-1',
    startedAt: '2020-05-01T00:00:00.000Z',
    status: 'completed',
    environment: {
      backend: 'wasm',
      renderer: 'WebAssembly',
      reason: 'chosen by hand',
      userAgent: 'a browser',
    },
    dataset: runDatasetOf(datasetOf([{}, {}, {}]), []),
    recipe: ARTICLE_RECIPE,
    history: [
      { epoch: 1, loss: 1.5, accuracy: 0.5, valLoss: 1.25, valAccuracy: 0.75, elapsedMs: 10 },
    ],
    keptEpoch: 1,
    predictions: {
      train: {
        indices: Int32Array.of(0),
        truth: Uint8Array.of(0),
        probabilities: Float32Array.of(1, 0, 0),
      },
      test: {
        indices: Int32Array.of(1, 2),
        truth: Uint8Array.of(1, 2),
        probabilities: Float32Array.of(0, 1, 0, 0, 0, 1),
      },
      validation: null,
    },
    evaluation: { train: REPORT, test: REPORT, validation: null },
    weights: [{ kernel: Float32Array.of(0.5), bias: Float32Array.of(0, 0, 0) }],
    timings: { importMs: 12, trainingMs: 10, evaluationMs: 1 },
    ...change,
  };
}

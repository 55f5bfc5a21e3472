import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import type { RunningTraining } from '../../state/train/train-state';

/** A training in its third epoch of fifty, of three classes, but for what a test changes. */
export function runningTraining(change: Partial<RunningTraining> = {}): RunningTraining {
  return {
    status: 'running',
    paused: false,
    stopping: false,
    backend: { backend: 'wasm', renderer: 'WebAssembly, SIMD', reason: 'chosen by hand' },
    recipe: ARTICLE_RECIPE,
    history: [
      { epoch: 1, loss: 1.5, accuracy: 0.4, valLoss: 1.4, valAccuracy: 0.5, elapsedMs: 1000 },
      { epoch: 2, loss: 1.25, accuracy: 0.5, valLoss: 1.3, valAccuracy: 0.625, elapsedMs: 2000 },
    ],
    validationMatrix: [
      [2, 1, 0],
      [0, 2, 1],
      [1, 0, 1],
    ],
    live: [],
    keeping: { status: 'not-yet' },
    survived: null,
    ...change,
  };
}

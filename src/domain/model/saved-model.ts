import type { Resampling } from '../dataset/resampling';
import type { ConfusionMatrix } from '../evaluation/confusion-matrix';
import { calibrate, type Calibration } from '../run/calibration';
import { resamplingOf, type Run } from '../run/run';
import type { Model } from './model';

/** A model that can be asked without its data set, and what a person knows it by. */
export interface SavedModel {
  name: string;
  model: Model;
  /** How the images it learned from were resampled; those asked about must be made the same way. */
  resampling: Resampling;
  /** Whether it learned from drawings. */
  isSample: boolean;
  /** ISO 8601, when its training or growing started. */
  startedAt: string;
  calibration: Calibration;
  /** Of its test images, counts by [true][predicted]. */
  testMatrix: ConfusionMatrix;
}

export function savedModelOf(run: Run, name: string): SavedModel {
  const { startedAt, dataset, predictions, evaluation } = run;
  return {
    name,
    model: run,
    resampling: resamplingOf(run),
    isSample: dataset.isSample,
    startedAt,
    calibration: calibrate(run.kind === 'network' ? run.recipe : null, predictions),
    testMatrix: evaluation.test.confusionMatrix,
  };
}

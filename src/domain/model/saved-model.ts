import type { Classes } from '../dataset/classes';
import type { ConfusionMatrix } from '../evaluation/confusion-matrix';
import { calibrate, type Calibration } from '../run/calibration';
import type { Run } from '../run/run';
import type { Model } from './model';

/** A model that can be asked without its data set, and what a person knows it by. */
export interface SavedModel {
  name: string;
  model: Model;
  classes: Classes;
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
    classes: dataset.classes,
    isSample: dataset.isSample,
    startedAt,
    calibration: calibrate(run.kind === 'network' ? run.recipe : null, predictions),
    testMatrix: evaluation.test.confusionMatrix,
  };
}

import type { ConfusionMatrix } from '../evaluation/confusion-matrix';
import type { RunCalibration } from '../run/calibrate-run';
import type { Model } from './model';

/** A model that can be asked without its data set, and what a person knows it by. */
export interface SavedModel {
  name: string;
  model: Model;
  /** Whether it learned from drawings. */
  isSample: boolean;
  /** ISO 8601, when its training or growing started. */
  startedAt: string;
  calibration: RunCalibration;
  /** Of its test images, counts by [true][predicted]. */
  testMatrix: ConfusionMatrix;
}

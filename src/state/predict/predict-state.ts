import type { Model } from '../../domain/model/model';
import type { PredictedImage } from './predicted-image';
import type { Predictor } from './predictor';

/** Which model predicts, and what it says of the images it was given last. */
export interface PredictState {
  /** Which of the current models predicts; the other one where only that is there. */
  predictorKind: Model['kind'];
  /** What predicts in place of the current models; null for these. */
  openedModel: Predictor | null;
  /** What was predicted last, in the order it was given; none before. */
  predictedImages: readonly PredictedImage[];
  /** An answer whose highest probability is lower reads "not sure"; 0 to 1. */
  notSureBelow: number;
}

export const FIRST_PREDICT_STATE: PredictState = {
  predictorKind: 'network',
  openedModel: null,
  predictedImages: [],
  notSureBelow: 0.6,
};

import type { Model } from '../../domain/model/model';
import type { SavedModel } from '../../domain/model/saved-model';
import type { PredictedImage } from './predicted-image';
import type { ReferenceImages } from './reference-images';

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

/** What answers on the Predict page. */
export interface Predictor extends SavedModel {
  /** Made of the open data set, or opened in place of that. */
  origin: { kind: 'current' } | { kind: 'bundle'; fileName: string } | { kind: 'kept'; id: string };
  /** What it learned from. */
  known: ReferenceImages;
}

export const FIRST_PREDICT_STATE: PredictState = {
  predictorKind: 'network',
  openedModel: null,
  predictedImages: [],
  notSureBelow: 0.6,
};

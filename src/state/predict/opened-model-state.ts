import type { SavedModel } from '../../domain/model/saved-model';
import type { ReferenceImages } from './reference-images';

/** A saved model that Predict asks in place of the models made here. */
export interface OpenedModel extends SavedModel {
  origin: { kind: 'bundle'; fileName: string } | { kind: 'kept-run'; id: string };
  /** What it learned from. */
  known: ReferenceImages;
}

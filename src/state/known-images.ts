import type { Dataset } from '../domain/dataset/dataset';
import type { BySplit, SplitPredictions } from '../domain/run/predictions';

/** The images that a model learned from, and those that tell how strange others may be. */
export interface KnownImages {
  dataset: Dataset;
  /** Positions in the data set. */
  training: Int32Array<ArrayBuffer>;
  /** None of them was learned from. */
  heldOut: { split: 'validation' | 'test'; indices: Int32Array<ArrayBuffer> };
  seed: number;
}

/** Images held out of TRAIN tell how strange others may be, else TEST. */
export function knownImagesOf(
  dataset: Dataset,
  { train, test, validation }: BySplit<SplitPredictions>,
  seed: number,
): KnownImages {
  const heldOut: KnownImages['heldOut'] =
    validation !== null && validation.indices.length > 0
      ? { split: 'validation', indices: validation.indices }
      : { split: 'test', indices: test.indices };
  return { dataset, training: train.indices, heldOut, seed };
}

import type { BySplit, SplitPredictions } from '../run/predictions';

/** Which images tell how strange others are. */
export interface DetectorPlan {
  /** Positions of the images that were learned from. */
  training: Int32Array<ArrayBuffer>;
  /** Images that were not learned from tell how strange others may be. */
  heldOut: { split: HeldOutSplit; indices: Int32Array<ArrayBuffer> };
  /** Of the fit, see `fitDetector`. */
  seed: number;
}

export type HeldOutSplit = 'validation' | 'test';

/** Images validated on tell how strange others may be, else TEST. */
export function detectorPlanOf(
  { train, test, validation }: BySplit<SplitPredictions>,
  seed: number,
): DetectorPlan {
  const heldOut: DetectorPlan['heldOut'] =
    validation !== null && validation.indices.length > 0
      ? { split: 'validation', indices: validation.indices }
      : { split: 'test', indices: test.indices };
  return { training: train.indices, heldOut, seed };
}

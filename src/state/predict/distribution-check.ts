import type { AppError } from '../../domain/app-error';
import type { ImageClass } from '../../domain/dataset/classes';
import type { Dataset } from '../../domain/dataset/dataset';
import type { Detection } from '../../domain/out-of-distribution/detector';
import type { HeldOutSplit } from '../../domain/out-of-distribution/detector-plan';
import type { TrainingRepeat } from '../../domain/out-of-distribution/training-repeat';

/** How an image compares to those the model learned from, as far as that is worked out. */
export type DistributionCheck =
  /** `share` of the learning that is done, 0 to 1; null while other images have their turn. */
  | { status: 'waiting'; share: number | null }
  | { status: 'ready'; detection: ShownDetection }
  | { status: 'unknown'; missing: MissingImages }
  | { status: 'failed'; error: AppError };

/** Why the images that the model learned from are not at hand. */
export type MissingImages =
  /** Of the bundle it came in. */
  | { kind: 'missing'; why: 'left-out' }
  /** The run's data set cannot be known again. */
  | { kind: 'missing'; why: 'no-fingerprint' }
  /** The run's data set is neither open nor kept. */
  | { kind: 'missing'; why: 'elsewhere'; fileName: string; isSample: boolean };

/** A familiarity with the pictures of the nearest training images. */
export interface ShownDetection extends Omit<Detection, 'nearest'> {
  /** What the percentiles are of. */
  heldOutSplit: HeldOutSplit;
  /** The nearest first. */
  nearest: NearestPicture[];
  /** What it repeats of these; then it counts as familiar, however odd it is. */
  repeat: TrainingRepeat<NearestPicture> | null;
  /** Where the nearest are; null where all there is of them are a bundle's small copies. */
  dataset: Dataset | null;
}

export interface NearestPicture {
  /** In the data set, or among the copies. */
  position: number;
  name: string;
  imageClass: ImageClass;
  /** Uint8Array [100 * 100]. */
  pixels: Uint8Array<ArrayBuffer>;
  /** Of its file; null where there is a small copy of it alone. */
  sizeBytes: number | null;
  /** As in `NearRow`. */
  distance: number;
}

/** Whether a picture is so unlike those the model learned from that what it says means nothing. */
export function isRefused(check: DistributionCheck): boolean {
  return check.status === 'ready' && check.detection.verdict === 'unlike';
}

import type { DecodedImage } from '../../workers/ingest/protocol';
import { isAnswered, type PredictedImage } from './predicted-image';
import type { DistributionCheck } from './distribution-check';

/** Judges one image; see `checkImage`. */
export type CheckOne = (
  image: DecodedImage,
  onProgress: (share: number) => void,
) => Promise<DistributionCheck>;

/**
 * Judges the images that have an answer, but no verdict yet, one after the other. What fails or cannot be told once
 * would be so for each of the rest as well: they are told so and not tried.
 *
 * @param tell takes what is known of the image at a place of the list
 * @param isWanted asked before anything is told: after a no, nothing is told or checked any more
 */
export async function checkInTurn(
  images: readonly PredictedImage[],
  check: CheckOne,
  tell: (place: number, distribution: DistributionCheck) => void,
  isWanted: () => boolean,
): Promise<void> {
  let ofAll: DistributionCheck | null = null;
  for (const [place, image] of images.entries()) {
    if (!isAnswered(image) || image.answer.distribution.status === 'ready') continue;
    // What is told of the progress may come after the end.
    let isChecked = false;
    const onProgress = (share: number) => {
      if (!isChecked && isWanted()) tell(place, { status: 'waiting', share });
    };
    const distribution: DistributionCheck = ofAll ?? (await check(image.answer.image, onProgress));
    isChecked = true;
    if (!isWanted()) return;
    if (distribution.status !== 'ready') ofAll = distribution;
    tell(place, distribution);
  }
}

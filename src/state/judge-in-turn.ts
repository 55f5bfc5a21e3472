import { isAnswered, type AskedImage } from './asked-image';
import type { Judgement } from './judgement';

/** Judges the pixels of one image, Uint8Array [100 * 100]; see `judgeImage`. */
export type Judge = (
  pixels: Uint8Array<ArrayBuffer>,
  onProgress: (share: number) => void,
) => Promise<Judgement>;

/**
 * Judges the images that have an answer, but no verdict yet, one after the other. What fails or cannot be told once
 * would be so for each of the rest as well: they are told so and not tried.
 *
 * @param tell takes what is known of the image at a place of the list
 * @param isWanted asked before anything is told: after a no, nothing is told or judged any more
 */
export async function judgeInTurn(
  images: readonly AskedImage[],
  judge: Judge,
  tell: (place: number, judgement: Judgement) => void,
  isWanted: () => boolean,
): Promise<void> {
  let ofAll: Judgement | null = null;
  for (const [place, image] of images.entries()) {
    if (!isAnswered(image) || image.answer.judgement.status === 'ready') continue;
    // What is told of the progress may come after the end.
    let isJudged = false;
    const onProgress = (share: number) => {
      if (!isJudged && isWanted()) tell(place, { status: 'waiting', share });
    };
    const judgement: Judgement = ofAll ?? (await judge(image.answer.image.pixels, onProgress));
    isJudged = true;
    if (!isWanted()) return;
    if (judgement.status !== 'ready') ofAll = judgement;
    tell(place, judgement);
  }
}

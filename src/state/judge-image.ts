import { proxy } from 'comlink';
import type { AppError } from '../domain/app-error';
import { pixelsOf } from '../domain/dataset/dataset';
import { pictureOfBlocks } from '../domain/familiarity/image-features';
import type { Result } from '../domain/result';
import type { JudgedImage } from '../workers/explain/protocol';
import { explainWorker, loadImagesIntoExplainWorker } from './clients/explain-worker';
import { findImages } from './find-images';
import type { JudgedPicture, Judgement, NearestPicture } from './judgement';
import type { FoundImages, KnownImages } from './known-images';

/** Neighbours that are shown of an image. */
const NEIGHBOURS = 5;

/** One after the other: the worker holds one fit, which nobody may take from it before it has judged. */
let lastJudged: Promise<unknown> = Promise.resolve();

/**
 * How an image compares to those a model learned from. What these look like is learned once, at the
 * first question.
 *
 * @param pixels Uint8Array [100 * 100]
 * @param known the same object for the same model
 * @param onProgress the share of the learning that is done, 0 to 1; not called when it was done before
 */
export function judgeImage(
  known: KnownImages,
  pixels: Uint8Array<ArrayBuffer>,
  onProgress: (share: number) => void,
): Promise<Judgement> {
  const judged = lastJudged.then(() => judge(known, pixels, onProgress));
  lastJudged = judged;
  return judged;
}

async function judge(
  known: KnownImages,
  pixels: Uint8Array<ArrayBuffer>,
  onProgress: (share: number) => void,
): Promise<Judgement> {
  const found = await findImages(known);
  if (!found.ok) return { status: 'failed', error: found.error };
  const images = found.value;
  if (images.kind === 'missing') return { status: 'unknown', missing: images };
  const judged = await judgeAgainst(images, pixels, onProgress);
  return judged.ok
    ? { status: 'ready', judged: withPictures(images, judged.value) }
    : { status: 'failed', error: judged.error };
}

async function judgeAgainst(
  images: FoundImages,
  pixels: Uint8Array<ArrayBuffer>,
  onProgress: (share: number) => void,
): Promise<Result<JudgedImage, AppError>> {
  const fitted = await fitTo(images, onProgress);
  if (!fitted.ok) return fitted;
  return explainWorker.call((service) => service.judge(pixels, NEIGHBOURS));
}

const fitTo = explainWorker.holding(
  async (images: FoundImages, onProgress: (share: number) => void) => {
    const loaded = await loadImagesIntoExplainWorker(
      images.kind === 'dataset' ? images.dataset : images.copies,
    );
    if (!loaded.ok) return loaded;
    const { training, heldOut, seed } = images.plan;
    const request = { training, heldOut: heldOut.indices, seed };
    return explainWorker.call((service) => service.fit(request, proxy(onProgress)));
  },
);

function withPictures(images: FoundImages, judged: JudgedImage): JudgedPicture {
  return {
    ...judged,
    heldOutSplit: images.plan.heldOut.split,
    nearest: judged.nearest.flatMap(({ image, distance }) => {
      const picture = pictureAt(images, image);
      return picture ? [{ ...picture, distance }] : [];
    }),
    dataset: images.kind === 'dataset' ? images.dataset : null,
  };
}

function pictureAt(images: FoundImages, position: number): Omit<NearestPicture, 'distance'> | null {
  if (images.kind === 'copies') {
    const { blocks, images: copied } = images.copies;
    const copy = copied[position];
    return copy ? { ...copy, position, pixels: pictureOfBlocks(blocks, position) } : null;
  }
  const record = images.dataset.images[position];
  if (!record) return null;
  const { name, label } = record;
  return { name, label, position, pixels: pixelsOf(images.dataset.pixels, position) };
}

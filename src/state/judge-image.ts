import { proxy } from 'comlink';
import type { AppError } from '../domain/app-error';
import { pixelsOf } from '../domain/dataset/dataset';
import type { FamiliarityPlan } from '../domain/familiarity/familiarity-plan';
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
let lastWork: Promise<unknown> = Promise.resolve();
/** Who asked last and is told of the learning, which may have begun before. */
let asking: { plan: FamiliarityPlan; onProgress: (share: number) => void } | null = null;
let preparedLast: KnownImages | null = null;

/**
 * Learns what the images look like before one is asked about, unless it is others' turn by then. What
 * fails here fails again when one is asked about.
 */
export function prepareToJudge(known: KnownImages): void {
  preparedLast = known;
  lastWork = lastWork.then(async () => {
    if (preparedLast !== known) return;
    const found = await findImages(known);
    if (found.ok && found.value.kind !== 'missing') await fitTo(found.value);
  });
}

/**
 * How an image compares to those a model learned from. What these look like is learned once, at the
 * first question unless that was prepared.
 *
 * @param pixels Uint8Array [100 * 100]
 * @param known the same object for the same model
 * @param onProgress the share of the learning that is done, 0 to 1; not called when it was done before,
 *   nor after another image was asked about
 */
export function judgeImage(
  known: KnownImages,
  pixels: Uint8Array<ArrayBuffer>,
  onProgress: (share: number) => void,
): Promise<Judgement> {
  asking = known.kind === 'none' ? null : { plan: known.plan, onProgress };
  const judged = lastWork.then(() => judge(known, pixels));
  lastWork = judged;
  return judged;
}

async function judge(known: KnownImages, pixels: Uint8Array<ArrayBuffer>): Promise<Judgement> {
  const found = await findImages(known);
  if (!found.ok) return { status: 'failed', error: found.error };
  const images = found.value;
  if (images.kind === 'missing') return { status: 'unknown', missing: images };
  const judged = await judgeAgainst(images, pixels);
  return judged.ok
    ? { status: 'ready', judged: withPictures(images, judged.value) }
    : { status: 'failed', error: judged.error };
}

async function judgeAgainst(
  images: FoundImages,
  pixels: Uint8Array<ArrayBuffer>,
): Promise<Result<JudgedImage, AppError>> {
  const fitted = await fitTo(images);
  if (!fitted.ok) return fitted;
  return explainWorker.call((service) => service.judge(pixels, NEIGHBOURS));
}

const fitTo = explainWorker.holding(async (images: FoundImages) => {
  const loaded = await loadImagesIntoExplainWorker(
    images.kind === 'dataset' ? images.dataset : images.copies,
  );
  if (!loaded.ok) return loaded;
  const { training, heldOut, seed } = images.plan;
  const request = { training, heldOut: heldOut.indices, seed };
  const onProgress = (share: number) => {
    if (asking?.plan === images.plan) asking.onProgress(share);
  };
  return explainWorker.call((service) => service.fit(request, proxy(onProgress)));
});

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

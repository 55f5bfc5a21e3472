import { proxy } from 'comlink';
import type { AppError } from '../domain/app-error';
import type { ClassIndex } from '../domain/dataset/classes';
import type { Model } from '../domain/model/model';
import type { Result } from '../domain/result';
import type { JudgedImage } from '../workers/explain/protocol';
import {
  explainWorker,
  loadImagesIntoExplainWorker,
  loadModelIntoExplainWorker,
} from './clients/explain-worker';
import type { KnownImages } from './known-images';

export type MapKind = 'occlusion' | 'gradient';

/** Neighbours that are shown of an image. */
const NEIGHBOURS = 5;

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
): Promise<Result<JudgedImage, AppError>> {
  const judged = lastJudged.then(() => judge(known, pixels, onProgress));
  lastJudged = judged;
  return judged;
}

/** One after the other: the worker holds one fit, which nobody may take from it before it has judged. */
let lastJudged: Promise<unknown> = Promise.resolve();

async function judge(
  known: KnownImages,
  pixels: Uint8Array<ArrayBuffer>,
  onProgress: (share: number) => void,
): Promise<Result<JudgedImage, AppError>> {
  const fitted = await fitTo(known, onProgress);
  if (!fitted.ok) return fitted;
  return explainWorker.call((service) => service.judge(pixels, NEIGHBOURS));
}

const fitTo = explainWorker.holding(
  async (
    { dataset, training, heldOut, seed }: KnownImages,
    onProgress: (share: number) => void,
  ) => {
    const loaded = await loadImagesIntoExplainWorker(dataset);
    if (!loaded.ok) return loaded;
    const request = { training, heldOut: heldOut.indices, seed };
    return explainWorker.call((service) => service.fit(request, proxy(onProgress)));
  },
);

/**
 * Where a model's answer about an image reacts.
 *
 * @param pixels Uint8Array [100 * 100]
 * @returns Float64Array [100 * 100]
 */
export async function mapOfImage(
  kind: MapKind,
  model: Model,
  pixels: Uint8Array<ArrayBuffer>,
  label: ClassIndex,
): Promise<Result<Float64Array, AppError>> {
  const loaded = await loadModelIntoExplainWorker(model);
  if (!loaded.ok) return loaded;
  return explainWorker.call((service) =>
    kind === 'occlusion' ? service.occlusionMap(pixels, label) : service.gradientMap(pixels, label),
  );
}

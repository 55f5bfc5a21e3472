import { proxy } from 'comlink';
import type { AppError } from '../../domain/app-error';
import { classNamed } from '../../domain/dataset/classes';
import { pixelsOf, type Dataset } from '../../domain/dataset/dataset';
import type { DetectorPlan } from '../../domain/out-of-distribution/detector-plan';
import { blockSums, pictureOfBlocks } from '../../domain/out-of-distribution/image-features';
import type { SmallCopies } from '../../domain/out-of-distribution/small-copies';
import { findTrainingRepeat } from '../../domain/out-of-distribution/training-repeat';
import type { Result } from '../../domain/result';
import type { PositionedDetection } from '../../workers/analysis/protocol';
import type { DecodedImage } from '../../workers/ingest/protocol';
import { giveFeatures } from '../shared/give-dataset';
import { workers } from '../shared/workers';
import { findReferenceImages } from './find-reference-images';
import type { ShownDetection, DistributionCheck, NearestPicture } from './distribution-check';
import type { FoundImages, ReferenceImages } from './reference-images';

/** Neighbours that are shown of an image. */
const NEIGHBOURS = 5;

/** One after the other: the worker holds one fit, which nobody may take from it before it has checked its image. */
let lastWork: Promise<unknown> = Promise.resolve();
/** Who asked last and is told of the learning, which may have begun before. */
let asking: { plan: DetectorPlan; onProgress: (share: number) => void } | null = null;
let preparedLast: ReferenceImages | null = null;

/**
 * Learns what the images look like before one is asked about, unless it is others' turn by then. What
 * fails here fails again when one is asked about.
 */
export function prepareCheck(known: ReferenceImages): void {
  preparedLast = known;
  lastWork = lastWork.then(async () => {
    if (preparedLast !== known) return;
    const found = await findReferenceImages(known);
    if (found.ok && found.value.kind !== 'missing') await fitTo(found.value);
  });
}

/**
 * How an image compares to those a model learned from. What these look like is learned once, at the
 * first question unless that was prepared.
 *
 * @param known the same object for the same model
 * @param onProgress the share of the learning that is done, 0 to 1; not called when it was done before,
 *   nor after another image was asked about
 */
export function checkImage(
  known: ReferenceImages,
  image: DecodedImage,
  onProgress: (share: number) => void,
): Promise<DistributionCheck> {
  asking = known.kind === 'none' ? null : { plan: known.plan, onProgress };
  const detection = lastWork.then(() => detect(known, image));
  lastWork = detection;
  return detection;
}

async function detect(known: ReferenceImages, image: DecodedImage): Promise<DistributionCheck> {
  const found = await findReferenceImages(known);
  if (!found.ok) return { status: 'failed', error: found.error };
  const images = found.value;
  if (images.kind === 'missing') return { status: 'unknown', missing: images };
  const detection = await detectAgainst(images, image.pixels);
  return detection.ok
    ? { status: 'ready', detection: withPictures(images, image, detection.value) }
    : { status: 'failed', error: detection.error };
}

async function detectAgainst(
  images: FoundImages,
  pixels: Uint8Array<ArrayBuffer>,
): Promise<Result<PositionedDetection, AppError>> {
  const fitted = await fitTo(images);
  if (!fitted.ok) return fitted;
  return workers.explanation.call((service) => service.detect(pixels, NEIGHBOURS));
}

const loadImages = workers.explanation.holding(async (source: Dataset | SmallCopies) => {
  if ('blocks' in source) {
    return workers.explanation.call((service) => service.loadBlocks(source.blocks));
  }
  return giveFeatures(workers.explanation, source);
});

const fitTo = workers.explanation.holding(async (images: FoundImages) => {
  const loaded = await loadImages(images.kind === 'dataset' ? images.dataset : images.copies);
  if (!loaded.ok) return loaded;
  const { training, heldOut, seed } = images.plan;
  const request = { training, heldOut: heldOut.indices, seed };
  const onProgress = (share: number) => {
    if (asking?.plan === images.plan) asking.onProgress(share);
  };
  return workers.explanation.call((service) => service.fitDetector(request, proxy(onProgress)));
});

function withPictures(
  images: FoundImages,
  asked: DecodedImage,
  detection: PositionedDetection,
): ShownDetection {
  const nearest = detection.nearest.flatMap(({ image, distance }) => {
    const picture = pictureAt(images, image);
    return picture ? [{ ...picture, distance }] : [];
  });
  const repeat = findTrainingRepeat(comparable(images, asked), nearest);
  return {
    ...detection,
    // The patterns of most images may leave an odd one unexplained that was learned from. How alike
    // others are was measured on 100 x 100 pixels, not on a bundle's averages.
    verdict:
      repeat && (repeat.kind === 'same' || images.kind === 'dataset')
        ? 'familiar'
        : detection.verdict,
    heldOutSplit: images.plan.heldOut.split,
    ...{ nearest, repeat },
    dataset: images.kind === 'dataset' ? images.dataset : null,
  };
}

/** As fine as what it is compared with: of a bundle's images there are 25 x 25 averages. */
function comparable({ kind }: FoundImages, { pixels, source }: DecodedImage) {
  const { sizeBytes } = source;
  return { pixels: kind === 'copies' ? pictureOfBlocks(blockSums(pixels), 0) : pixels, sizeBytes };
}

function pictureAt(images: FoundImages, position: number): Omit<NearestPicture, 'distance'> | null {
  if (images.kind === 'copies') {
    const { classes, blocks, images: copied } = images.copies;
    const copy = copied[position];
    if (!copy) return null;
    const imageClass = classNamed(classes, copy.label);
    const pixels = pictureOfBlocks(blocks, position);
    return { name: copy.name, imageClass, position, pixels, sizeBytes: null };
  }
  const { classes, images: records } = images.dataset;
  const record = records[position];
  if (!record) return null;
  const { name, label, source } = record;
  const pixels = pixelsOf(images.dataset.pixels, position);
  return {
    name,
    imageClass: classNamed(classes, label),
    position,
    pixels,
    sizeBytes: source.sizeBytes,
  };
}

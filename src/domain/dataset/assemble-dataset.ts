import {
  countClasses,
  GREY_LEVELS,
  labelsOf,
  PIXELS_PER_IMAGE,
  type Dataset,
  type DroppedImage,
  type ImageRecord,
  type SourceImage,
} from './dataset';
import type { DatasetPlan, DroppedFile } from '../plan/dataset-plan';
import { addStageTimes, noStageTimes, type StageTimes } from './import-timings';
import type { Skip, SkippedImage, SkipReason } from './skipped-image';

/**
 * What became of one planned file, by its position in `DatasetPlan.images` and, counted on after
 * them, in `DatasetPlan.dropped`.
 */
export type ImageOutcome =
  | { position: number; kind: 'decoded'; source: SourceImage }
  | { position: number; kind: 'skipped'; reason: SkipReason; detail: string };

/** What a worker returns for a window; row i of its arrays belongs to outcome i. */
export interface DecodedBatch {
  outcomes: ImageOutcome[];
  /** Uint8Array [outcomes, 100 * 100]; the rows of skipped images are 0. */
  pixels: Uint8Array<ArrayBuffer>;
  /** Uint16Array [outcomes, 256]; the rows of skipped images are 0. */
  histograms: Uint16Array<ArrayBuffer>;
  stagesMs: StageTimes;
}

/**
 * A data set on its way: batches go into it as they come, in any order, and are let go of at once,
 * so that the pixels are never held twice.
 */
export interface Assembly {
  readonly plan: DatasetPlan;
  /** Uint8Array [planned images, 100 * 100]. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** Uint16Array [planned images, 256]. */
  readonly histograms: Uint16Array<ArrayBuffer>;
  /** By position; what has not come yet is absent. */
  readonly outcomes: (ImageOutcome | undefined)[];
  /** By position in `DatasetPlan.dropped`; what could not be read is absent. */
  readonly dropped: (DroppedImage | undefined)[];
  readonly stagesMs: StageTimes;
}

export function startAssembly(plan: DatasetPlan): Assembly {
  const count = plan.images.length;
  return {
    plan,
    pixels: new Uint8Array(count * PIXELS_PER_IMAGE),
    histograms: new Uint16Array(count * GREY_LEVELS),
    outcomes: new Array<ImageOutcome | undefined>(count),
    dropped: new Array<DroppedImage | undefined>(plan.dropped.length),
    stagesMs: noStageTimes(),
  };
}

/** @param assembly is changed */
export function addBatch(assembly: Assembly, batch: DecodedBatch): void {
  const { plan, pixels, histograms, outcomes, dropped } = assembly;
  batch.outcomes.forEach((outcome, row) => {
    const { position } = outcome;
    if (position >= plan.images.length) {
      // A dropped file that could not be read is listed as dropped all the same.
      if (outcome.kind === 'skipped') return;
      const index = position - plan.images.length;
      const { name, path } = plan.dropped[index] as DroppedFile;
      const own = batch.pixels.slice(row * PIXELS_PER_IMAGE, (row + 1) * PIXELS_PER_IMAGE);
      dropped[index] = { name, path, source: outcome.source, pixels: own };
      return;
    }
    outcomes[position] = outcome;
    copyRow(batch.pixels, row, pixels, position, PIXELS_PER_IMAGE);
    copyRow(batch.histograms, row, histograms, position, GREY_LEVELS);
  });
  addStageTimes(assembly.stagesMs, batch.stagesMs);
}

/**
 * Closes the gaps that skipped images left. The order is that of the plan, whatever order the
 * batches came in, so that the same archive always gives the same pixels.
 */
export function finishAssembly({
  plan,
  pixels,
  histograms,
  outcomes,
  dropped,
}: Assembly): Pick<
  Dataset,
  'classes' | 'images' | 'pixels' | 'labels' | 'histograms' | 'counts' | 'dropped' | 'skipped'
> {
  const images: ImageRecord[] = [];
  const skipped: SkippedImage[] = [];
  plan.images.forEach((image, position) => {
    const outcome = outcomes[position];
    const { name, path, label, split, patientGroup } = image;
    if (outcome?.kind !== 'decoded') {
      const { reason, detail } = outcome ?? NEVER_READ;
      skipped.push({ name, path, label, split, reason, detail });
      return;
    }
    moveRow(pixels, position, images.length, PIXELS_PER_IMAGE);
    moveRow(histograms, position, images.length, GREY_LEVELS);
    images.push({ name, path, label, split, patientGroup, source: outcome.source });
  });
  const isWhole = skipped.length === 0;
  return {
    classes: plan.classes,
    images,
    pixels: isWhole ? pixels : pixels.slice(0, images.length * PIXELS_PER_IMAGE),
    labels: labelsOf(plan.classes, images),
    histograms: isWhole ? histograms : histograms.slice(0, images.length * GREY_LEVELS),
    counts: countClasses(plan.classes, images),
    dropped: dropped.filter((image) => image !== undefined),
    skipped,
  };
}

/** Of an image that no window held: its entry lies where none can be. */
const NEVER_READ: Skip = { reason: 'corrupt in the archive', detail: 'its data are nowhere' };

function copyRow<T extends Uint8Array | Uint16Array>(
  from: T,
  fromRow: number,
  to: T,
  toRow: number,
  width: number,
): void {
  to.set(from.subarray(fromRow * width, (fromRow + 1) * width), toRow * width);
}

function moveRow(rows: Uint8Array | Uint16Array, from: number, to: number, width: number): void {
  if (from !== to) rows.copyWithin(to * width, from * width, (from + 1) * width);
}

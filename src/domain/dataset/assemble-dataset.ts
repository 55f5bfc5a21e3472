import type { DatasetPlan, DroppedFile, PlannedImage } from './article-fixes';
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
import type { SkippedImage, SkipReason } from './skipped-image';

/**
 * What became of one planned file, by its position in `DatasetPlan.images` and, counted on after
 * them, in `DatasetPlan.dropped`.
 */
export type ImageOutcome =
  | { position: number; kind: 'decoded'; source: SourceImage }
  | { position: number; kind: 'skipped'; reason: SkipReason; detail: string };

/** What a worker returns for a window: outcomes, and the rows of the decoded ones in their order. */
export interface DecodedBatch {
  outcomes: ImageOutcome[];
  /** Uint8Array [decoded, 100 * 100]. */
  pixels: Uint8Array<ArrayBuffer>;
  /** Uint16Array [decoded, 256]. */
  histograms: Uint16Array<ArrayBuffer>;
}

/**
 * Joins the batches into the arrays of a data set, in the order of the plan whatever order the
 * batches came in, so that the same archive always gives the same pixels.
 */
export function assembleDataset(
  plan: DatasetPlan,
  batches: readonly DecodedBatch[],
): Pick<Dataset, 'images' | 'pixels' | 'labels' | 'histograms' | 'counts' | 'dropped' | 'skipped'> {
  const found = batches.flatMap((batch) => locateRows(batch));
  found.sort((a, b) => a.outcome.position - b.outcome.position);
  const planned = found.filter(({ outcome }) => outcome.position < plan.images.length);
  const decoded = planned.filter(({ outcome }) => outcome.kind === 'decoded');

  const pixels = new Uint8Array(decoded.length * PIXELS_PER_IMAGE);
  const histograms = new Uint16Array(decoded.length * GREY_LEVELS);
  const images: ImageRecord[] = [];
  const skipped: SkippedImage[] = [];
  for (const { outcome, batch, row } of planned) {
    const image = plan.images[outcome.position] as PlannedImage;
    const { name, path, label, split, patientGroup } = image;
    if (outcome.kind === 'skipped') {
      skipped.push({ name, path, label, split, reason: outcome.reason, detail: outcome.detail });
      continue;
    }
    copyRow(batch.pixels, row, pixels, images.length, PIXELS_PER_IMAGE);
    copyRow(batch.histograms, row, histograms, images.length, GREY_LEVELS);
    images.push({ name, path, label, split, patientGroup, source: outcome.source });
  }
  return {
    images,
    pixels,
    labels: labelsOf(images),
    histograms,
    counts: countClasses(images),
    dropped: found.slice(planned.length).flatMap((located) => droppedImage(plan, located)),
    skipped,
  };
}

/** Nothing where a dropped file could not be read: it is listed as dropped all the same. */
function droppedImage(plan: DatasetPlan, { outcome, batch, row }: LocatedOutcome): DroppedImage[] {
  if (outcome.kind === 'skipped') return [];
  const { name, path } = plan.dropped[outcome.position - plan.images.length] as DroppedFile;
  const pixels = batch.pixels.slice(row * PIXELS_PER_IMAGE, (row + 1) * PIXELS_PER_IMAGE);
  return [{ name, path, source: outcome.source, pixels }];
}

type LocatedOutcome = ReturnType<typeof locateRows>[number];

/** Each outcome with the row of its batch that holds its pixels (meaningless for skipped ones). */
function locateRows(batch: DecodedBatch) {
  let row = 0;
  return batch.outcomes.map((outcome) => ({
    outcome,
    batch,
    row: outcome.kind === 'decoded' ? row++ : -1,
  }));
}

function copyRow<T extends Uint8Array | Uint16Array>(
  from: T,
  fromRow: number,
  to: T,
  toRow: number,
  width: number,
): void {
  to.set(from.subarray(fromRow * width, (fromRow + 1) * width), toRow * width);
}

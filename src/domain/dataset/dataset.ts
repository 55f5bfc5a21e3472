import { labelOf, namesOf, SPLITS, type Classes, type Split } from './classes';
import type { FixReport } from './fix-report';
import type { ImportTimings } from './import-timings';
import type { Reader, ReaderGap } from './reader';
import type { SkippedImage } from './skipped-image';
import type { ImportPlan } from '../plan/import-plan';

/** Side of the square every image is brought to, in pixels. */
export const IMAGE_SIDE = 100;
/** Pixels of one image: the width of the network's input. */
export const PIXELS_PER_IMAGE = IMAGE_SIDE * IMAGE_SIDE;
/** Levels of an 8-bit grey value. */
export const GREY_LEVELS = 256;

/** What the file said about itself, before anything was resized. */
export interface SourceImage {
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'dicom' | 'other';
  /** Colour components as stored (grey 1, RGB 3, RGBA 4); null where the format was not inspected. */
  components: number | null;
  bitDepth: number | null;
  progressive: boolean;
  /** That the file's data ended before the picture did: what was missing is grey. */
  isCutShort?: true;
  /** Of a file with several pictures: how many. The first was read where nobody asked for another. */
  frameCount?: number;
  /** The name of the colour profile, '' when it gives none; null without a profile. */
  iccProfile: string | null;
  sizeBytes: number;
  /**
   * Of the whole file, hexadecimal; null where the browser offers no digest (plain http). Absent where
   * no other file of the data set has its size and checksum, so that it is a copy of none.
   */
  sha256?: string | null;
}

/** One image of the data set. Its pixels are row `i` of `Dataset.pixels`, `i` its position. */
export interface ImageRecord {
  name: string;
  path: string;
  /** The name of its class. */
  label: string;
  split: Split;
  patientGroup: string;
  source: SourceImage;
}

/** An image of the archive that no row stands for: shown, never learned from or tested on. */
export interface DroppedImage {
  name: string;
  path: string;
  source: SourceImage;
  /** Uint8Array [100 * 100]. */
  pixels: Uint8Array<ArrayBuffer>;
}

/** How many of each class, by its name. */
export type CountsByClass = Record<string, number>;

/** Images by split and class: `counts.train['COVID-19']`. */
export type ClassCounts = Record<Split, CountsByClass>;

export interface Dataset {
  source: { fileName: string; sizeBytes: number; isSample: boolean };
  /** '' where folders are the classes. */
  metadataPath: string;
  /** How files became this data set; absent where an earlier version of the page kept it. */
  plan?: ImportPlan;
  classes: Classes;
  images: ImageRecord[];
  /** Uint8Array [n, 100 * 100], row-major, 0 (black) to 255. */
  pixels: Uint8Array<ArrayBuffer>;
  /** Uint8Array [n], positions in `classes`. */
  labels: Uint8Array<ArrayBuffer>;
  /** Uint16Array [n, 256]: how many of an image's pixels have each grey value. */
  histograms: Uint16Array<ArrayBuffer>;
  counts: ClassCounts;
  /** Of `fixes.unlisted`, the first few hundred, those that could be read. */
  dropped: DroppedImage[];
  skipped: SkippedImage[];
  fixes: FixReport;
  /** SHA-256 of `pixels`, hexadecimal; null where the browser offers no digest (plain http). */
  fingerprint: string | null;
  /** Absent where an earlier version of the page kept it. */
  reader?: Reader;
  /** What stood in the way of the exact reader; absent where nothing did, or it was not wanted. */
  readerGap?: ReaderGap;
  /** What resized: the canvas only where it samples as OpenCV does, else the rule in code. */
  resampler: 'canvas' | 'code';
  timings: ImportTimings;
}

export function countClasses(
  classes: readonly { name: string }[],
  images: readonly { label: string; split: Split }[],
): ClassCounts {
  const zero = (): CountsByClass => Object.fromEntries(classes.map(({ name }) => [name, 0]));
  const counts: ClassCounts = { train: zero(), validation: zero(), test: zero() };
  for (const { label, split } of images) counts[split][label] = countOf(counts[split], label) + 1;
  return counts;
}

export function countOf(counts: CountsByClass, name: string): number {
  return counts[name] ?? 0;
}

/** Names of the images whose files ended before their pictures did: they are used all the same. */
export function namesCutShort({ images }: Pick<Dataset, 'images'>): string[] {
  return images.flatMap(({ name, source }) => (source.isCutShort ? [name] : []));
}

/** Names of the images whose files have more pictures than the first, which was read. */
export function namesWithFrames({ images }: Pick<Dataset, 'images'>): string[] {
  return images.flatMap(({ name, source }) => ((source.frameCount ?? 1) > 1 ? [name] : []));
}

/** The splits to show: a data set need not have images for validation. */
export function splitsWithImages(counts: ClassCounts): Split[] {
  return SPLITS.filter((split) => split !== 'validation' || countAll(counts.validation) > 0);
}

/** Images of all classes together. */
export function countAll(counts: CountsByClass): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** The splits that nothing can be done without: every class needs images in both. */
export const NEEDED_SPLITS = ['train', 'test'] as const satisfies readonly Split[];

/** The first class without any image to learn from or to test on, and where it has none; or null. */
export function findEmptyClass(
  classes: Classes,
  counts: ClassCounts,
): { className: string; split: (typeof NEEDED_SPLITS)[number] } | null {
  for (const split of NEEDED_SPLITS) {
    for (const className of namesOf(classes)) {
      if (countOf(counts[split], className) === 0) return { className, split };
    }
  }
  return null;
}

export function labelsOf(
  classes: Classes,
  images: readonly { label: string }[],
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(images, ({ label }) => labelOf(classes, label));
}

/** Positions of the images of a split, in data set order. */
export function indicesOfSplit(
  images: readonly { split: Split }[],
  split: Split,
): Int32Array<ArrayBuffer> {
  return Int32Array.from(images.flatMap((image, index) => (image.split === split ? [index] : [])));
}

/** The pixels of one image, Uint8Array [100 * 100]: a view and no copy. @param index its position */
export function pixelsOf(pixels: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  return pixels.subarray(index * PIXELS_PER_IMAGE, (index + 1) * PIXELS_PER_IMAGE);
}

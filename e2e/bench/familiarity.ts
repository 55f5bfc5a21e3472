import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PIXELS_PER_IMAGE } from '../../src/domain/dataset/dataset';
import {
  fitDetector,
  detect,
  type Detector,
  type Verdict,
} from '../../src/domain/out-of-distribution/detector';
import {
  FEATURES,
  featuresOf,
  imageFeatures,
} from '../../src/domain/out-of-distribution/image-features';
import { createRandom, shuffleInPlace } from '../../src/domain/random';
import { decodeGrey, readArchivePixels } from './read-archive-pixels';

type Pixels = Uint8Array<ArrayBuffer>;

export interface FamiliarityFigures {
  rows: { calibratedOn: string; asked: string; verdicts: Record<Verdict, number> }[];
  /** The slowest fit. */
  fitMs: number;
  /** Mean over all images asked about, the features included. */
  judgeMs: number;
}

/** Of TRAIN, what is held out where it calibrates. */
const VALIDATION_SHARE = 0.15;
const SEED = 0;

/**
 * How often the check flags images of every kind, by both ways it is calibrated: on images held out
 * of TRAIN, and, as a run without validation does, on TEST. There half of TEST calibrates and the
 * other half is asked about, so that no image is measured by itself.
 *
 * @param picturesFolder of photographs or other pictures that are no X-rays; null for none
 */
export async function benchFamiliarity(
  archivePath: string,
  picturesFolder: string | null,
): Promise<FamiliarityFigures> {
  const { train, test, unlisted } = await readArchivePixels(archivePath);
  const strange = {
    'CT slices that no row names': unlisted,
    'TEST, inverted': test.map((level) => 255 - level),
    blank: Uint8Array.from([0, 64, 128, 192, 255].flatMap((level) => blank(level))),
    noise: noise(100),
    ...(picturesFolder === null ? {} : { pictures: await readPictures(picturesFolder) }),
  };
  const [validation, rest] = split(train, VALIDATION_SHARE);
  const [half, otherHalf] = split(test, 0.5);
  const ways = [
    { on: 'held out of TRAIN', train: rest, heldOut: validation, asked: { TEST: test } },
    { on: 'half of TEST', train, heldOut: half, asked: { 'TEST, other half': otherHalf } },
    { on: 'TEST', train, heldOut: test, asked: { TEST: test } },
  ];
  const figures: FamiliarityFigures = { rows: [], fitMs: 0, judgeMs: 0 };
  let images = 0;
  for (const { on, train: known, heldOut, asked } of ways) {
    const start = performance.now();
    const fitted = fitDetector(imageFeatures(known), imageFeatures(heldOut), SEED);
    figures.fitMs = Math.max(figures.fitMs, performance.now() - start);
    const before = performance.now();
    for (const [name, pixels] of Object.entries({ ...asked, ...strange })) {
      figures.rows.push({ calibratedOn: on, asked: name, verdicts: countVerdicts(fitted, pixels) });
      images += pixels.length / PIXELS_PER_IMAGE;
    }
    figures.judgeMs += performance.now() - before;
  }
  return { ...figures, judgeMs: figures.judgeMs / images };
}

function countVerdicts(fitted: Detector, pixels: Pixels): Record<Verdict, number> {
  const verdicts = { familiar: 0, unusual: 0, unlike: 0 };
  const features = imageFeatures(pixels);
  for (let image = 0; image * FEATURES < features.length; image++) {
    verdicts[detect(fitted, featuresOf(features, image), 1).verdict]++;
  }
  return verdicts;
}

/** Two disjoint parts, drawn by the seed. */
function split(pixels: Pixels, share: number): [Pixels, Pixels] {
  const images = Array.from({ length: pixels.length / PIXELS_PER_IMAGE }, (_, image) => image);
  shuffleInPlace(images, createRandom(SEED, 'bench/familiarity'));
  const cut = Math.round(share * images.length);
  return [take(pixels, images.slice(0, cut)), take(pixels, images.slice(cut))];
}

function take(pixels: Pixels, images: readonly number[]): Pixels {
  const taken = new Uint8Array(images.length * PIXELS_PER_IMAGE);
  images.forEach((image, at) => {
    const start = image * PIXELS_PER_IMAGE;
    taken.set(pixels.subarray(start, start + PIXELS_PER_IMAGE), at * PIXELS_PER_IMAGE);
  });
  return taken;
}

function blank(level: number): number[] {
  return Array.from({ length: PIXELS_PER_IMAGE }, () => level);
}

function noise(images: number): Pixels {
  const random = createRandom(SEED, 'bench/noise');
  return Uint8Array.from({ length: images * PIXELS_PER_IMAGE }, () => Math.floor(256 * random()));
}

async function readPictures(folder: string): Promise<Pixels> {
  const names = (await readdir(folder)).filter((name) => /\.(jpe?g|png|webp)$/i.test(name));
  const pixels = new Uint8Array(names.length * PIXELS_PER_IMAGE);
  for (const [row, name] of names.entries()) {
    pixels.set(await decodeGrey(await readFile(join(folder, name))), row * PIXELS_PER_IMAGE);
  }
  return pixels;
}

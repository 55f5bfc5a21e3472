import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../dataset/dataset';
import { classifyWithModel, type Model } from '../model/model';

/** Sides of the square that is covered, and of a step from one to the next, in pixels. */
export const PATCH = 10;
const STEP = 5;

/**
 * Where an answer needs what the image shows: by how much the probability of a class falls when a
 * square is covered with the image's mean grey (Zeiler & Fergus 2014, arXiv 1311.2901, section 4.2).
 * A pixel has the mean of the squares that cover it.
 *
 * @param pixels Uint8Array [100 * 100]
 * @returns Float64Array [100 * 100], -1 to 1; below 0 where the probability rises
 */
export function occlusionMap(
  model: Model,
  pixels: Uint8Array<ArrayBuffer>,
  label: number,
): Float64Array<ArrayBuffer> {
  const mean = Math.round(pixels.reduce((sum, level) => sum + level, 0) / pixels.length);
  const answer = classifyWithModel(model, pixels);
  const whole = answer[label] as number;
  const starts = startsOfPatches();
  const sums = new Float64Array(PIXELS_PER_IMAGE);
  const covers = new Uint8Array(PIXELS_PER_IMAGE);
  for (const top of starts) {
    // A row of squares at a time: the model takes many images as fast as one by one.
    const covered = new Uint8Array(starts.length * PIXELS_PER_IMAGE);
    starts.forEach((left, at) => {
      covered.set(pixels, at * PIXELS_PER_IMAGE);
      for (const pixel of patchAt(left, top)) covered[at * PIXELS_PER_IMAGE + pixel] = mean;
    });
    const probabilities = classifyWithModel(model, covered);
    starts.forEach((left, at) => {
      const fall = whole - (probabilities[at * answer.length + label] as number);
      for (const pixel of patchAt(left, top)) {
        sums[pixel] = (sums[pixel] as number) + fall;
        covers[pixel] = (covers[pixel] as number) + 1;
      }
    });
  }
  return sums.map((sum, pixel) => sum / (covers[pixel] as number));
}

function startsOfPatches(): number[] {
  const count = (IMAGE_SIDE - PATCH) / STEP + 1;
  return Array.from({ length: count }, (_, i) => i * STEP);
}

function patchAt(left: number, top: number): number[] {
  return Array.from(
    { length: PATCH * PATCH },
    (_, i) => (top + Math.floor(i / PATCH)) * IMAGE_SIDE + left + (i % PATCH),
  );
}

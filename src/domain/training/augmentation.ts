import { mixBits } from '../random';

/** How far a training image may be changed; each sample of each step is drawn anew. */
export interface Augmentation {
  /** Largest shift along either side, as a share of the side: 0 to 0.5. */
  shift: number;
  /** Largest enlargement or reduction: 0.1 is a factor of 0.9 to 1.1. */
  scale: number;
  /** Whether every second image, on average, is mirrored left to right. */
  flip: boolean;
  /** Largest change of all grey values, as a share of white. */
  brightness: number;
  /** Largest change of the distances from mid-grey: 0.2 is a factor of 0.8 to 1.2. */
  contrast: number;
}

/** Numbers of one sample's transform, see `fillTransforms`. */
export const TRANSFORM_SIZE = 6;

/** Random numbers a sample uses up. */
const DRAWS = 6;

/** Keeps the stream apart from those of the dropouts, which are counted from 0. */
const STREAM = 0x61756700;

/**
 * Draws the transform of every sample of a batch. Pixel (x, y) of the new image comes from
 * (ax * x + bx, ay * y + by) of the old one; its grey value v becomes gain * v + offset, kept within
 * 0 to 255. A sample depends on (seed, step, row) alone, so that any backend draws the same.
 *
 * @param transforms filled in place: Float32Array [rows, 6], each ax, bx, ay, by, gain, offset
 * @param side of the image in pixels
 * @param step counted from 0 over the whole training
 */
export function fillTransforms(
  transforms: Float32Array,
  { shift, scale, flip, brightness, contrast }: Augmentation,
  side: number,
  seed: number,
  step: number,
): void {
  const stream = mixBits(mixBits(mixBits(seed | 0) ^ step) ^ STREAM);
  const middle = (side - 1) / 2;
  const draw = (row: number, number: number) => mixBits(stream ^ (row * DRAWS + number)) / 2 ** 32;
  const around0 = (row: number, number: number) => 2 * draw(row, number) - 1;
  for (let row = 0; row < transforms.length / TRANSFORM_SIZE; row++) {
    const enlarged = 1 / (1 + scale * around0(row, 0));
    const mirrored = flip && draw(row, 1) < 0.5 ? -enlarged : enlarged;
    const gain = 1 + contrast * around0(row, 4);
    transforms.set(
      [
        mirrored,
        middle * (1 - mirrored) - shift * side * around0(row, 2),
        enlarged,
        middle * (1 - enlarged) - shift * side * around0(row, 3),
        gain,
        127.5 * (1 - gain) + 255 * brightness * around0(row, 5),
      ],
      row * TRANSFORM_SIZE,
    );
  }
}

/**
 * One transformed image: bilinear between the four nearest pixels, the border repeated outside.
 *
 * @param image Uint8Array [side * side]
 * @param transform Float32Array [6], see `fillTransforms`
 * @param levels filled in place: grey values 0 to 255, [side * side]
 */
export function transformImage(
  image: Uint8Array,
  transform: Float32Array,
  side: number,
  levels: Float32Array,
): void {
  const [ax = 1, bx = 0, ay = 1, by = 0, gain = 1, offset = 0] = transform;
  const last = side - 1;
  const columns = Array.from({ length: side }, (_, x) => clamp(ax * x + bx, last));
  let at = 0;
  for (let y = 0; y < side; y++) {
    const fromY = clamp(ay * y + by, last);
    const top = Math.floor(fromY);
    const down = fromY - top;
    const upper = top * side;
    const lower = Math.min(top + 1, last) * side;
    for (const fromX of columns) {
      const left = Math.floor(fromX);
      const right = Math.min(left + 1, last);
      const along = fromX - left;
      const above = mix(image[upper + left] as number, image[upper + right] as number, along);
      const below = mix(image[lower + left] as number, image[lower + right] as number, along);
      levels[at++] = clamp(gain * mix(above, below, down) + offset, 255);
    }
  }
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}

import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../dataset/dataset';
import { median } from '../statistics';

/** 64 bits, as two words of 32: bits 0 to 31, then 32 to 63. */
export type PerceptualHash = readonly [number, number];

/** Side of the picture that is transformed, and of the corner of low frequencies that is kept. */
const TRANSFORM_SIDE = 32;
const KEPT_SIDE = 8;

/**
 * The perceptual hash "pHash" (Zauner, "Implementation and Benchmarking of Perceptual Image Hash
 * Functions", 2010, section 3.2.1): the picture is reduced to 32 x 32 by averaging and transformed
 * by a DCT; of its 8 x 8 lowest frequencies each gives one bit, whether it lies above their median.
 *
 * @param pixels Uint8Array [100 * 100]
 */
export function perceptualHash(pixels: Uint8Array): PerceptualHash {
  const coefficients = lowFrequencies(pixels);
  const threshold = median(coefficients);
  const words: [number, number] = [0, 0];
  coefficients.forEach((coefficient, bit) => {
    if (coefficient > threshold) words[bit < 32 ? 0 : 1] |= 1 << (bit & 31);
  });
  return words;
}

/** How many bits of two hashes differ, 0 to 64. */
export function hammingDistance(a: PerceptualHash, b: PerceptualHash): number {
  return countBits(a[0] ^ b[0]) + countBits(a[1] ^ b[1]);
}

/** Set bits of a 32-bit word, summed in ever wider fields (Warren, "Hacker's Delight", 5-1). */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** `basis * picture * basis^T`, row-major [8 * 8]. */
function lowFrequencies(pixels: Uint8Array): Float64Array {
  const rows = new Float64Array(KEPT_SIDE * IMAGE_SIDE);
  for (let frequency = 0; frequency < KEPT_SIDE; frequency++) {
    const out = rows.subarray(frequency * IMAGE_SIDE, (frequency + 1) * IMAGE_SIDE);
    for (let y = 0; y < IMAGE_SIDE; y++) {
      const weight = BASIS[frequency * IMAGE_SIDE + y] as number;
      const start = y * IMAGE_SIDE;
      for (let x = 0; x < IMAGE_SIDE; x++) {
        out[x] = (out[x] as number) + weight * (pixels[start + x] as number);
      }
    }
  }
  const coefficients = new Float64Array(KEPT_SIDE * KEPT_SIDE);
  for (let i = 0; i < coefficients.length; i++) {
    const row = Math.floor(i / KEPT_SIDE) * IMAGE_SIDE;
    const column = (i % KEPT_SIDE) * IMAGE_SIDE;
    let total = 0;
    for (let x = 0; x < IMAGE_SIDE; x++) {
      total += (rows[row + x] as number) * (BASIS[column + x] as number);
    }
    coefficients[i] = total;
  }
  return coefficients;
}

/** Averaging from 100 to 32 samples and the DCT-II of those in one step: Float64Array [8 * 100]. */
const BASIS = makeBasis();

function makeBasis(): Float64Array {
  const basis = new Float64Array(KEPT_SIDE * IMAGE_SIDE);
  const sampleWidth = IMAGE_SIDE / TRANSFORM_SIDE;
  for (let at = 0; at < basis.length; at++) {
    const frequency = Math.floor(at / IMAGE_SIDE);
    const position = at % IMAGE_SIDE;
    for (let sample = 0; sample < TRANSFORM_SIDE; sample++) {
      const start = Math.max(position, sample * sampleWidth);
      const end = Math.min(position + 1, (sample + 1) * sampleWidth);
      if (end <= start) continue;
      const wave = Math.cos((Math.PI * (2 * sample + 1) * frequency) / (2 * TRANSFORM_SIDE));
      basis[at] = (basis[at] as number) + ((end - start) / sampleWidth) * wave;
    }
  }
  return basis;
}

/** One hash an image. @param pixels Uint8Array [n, 100 * 100] */
export function perceptualHashes(pixels: Uint8Array): PerceptualHash[] {
  return Array.from({ length: pixels.length / PIXELS_PER_IMAGE }, (_, image) =>
    perceptualHash(pixels.subarray(image * PIXELS_PER_IMAGE, (image + 1) * PIXELS_PER_IMAGE)),
  );
}

import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../dataset/dataset';

/** Side of the square of pixels that is averaged to one feature. */
const BLOCK = 4;
const SIDE = IMAGE_SIDE / BLOCK;
/** Features of one image: 25 x 25 averages. */
export const FEATURES = SIDE * SIDE;
/** As the arrays of images have it: rows and columns of one. */
export const FEATURE_SHAPE = [SIDE, SIDE] as const;
/** The largest sum of a block. */
export const BRIGHTEST_BLOCK = BLOCK ** 2 * 255;
/** In grey levels: what varies less, a blank picture above all, is not stretched to look like more. */
const SMALLEST_SPREAD = 1;

/**
 * What images are compared by: averages of 4 x 4 pixels, less the image's mean and divided by the
 * standard deviation of its averages. So neither exposure nor contrast counts, and fine noise cannot
 * hide what a picture shows; an inverted picture becomes the opposite, a blank one all zeros.
 *
 * @param pixels Uint8Array [n, 100 * 100], 0 to 255
 * @returns Float32Array [n, 625], row-major
 */
export function imageFeatures(pixels: Uint8Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  return featuresOfBlocks(blockSums(pixels));
}

/**
 * All that features need of images: sums of 4 x 4 pixels, whole numbers and so without loss.
 *
 * @param pixels Uint8Array [n, 100 * 100], 0 to 255
 * @returns Uint16Array [n, 25 * 25], row-major, 0 to 4,080
 */
export function blockSums(pixels: Uint8Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const images = pixels.length / PIXELS_PER_IMAGE;
  const blocks = new Uint16Array(images * FEATURES);
  let pixel = 0;
  for (let line = 0; line < images * IMAGE_SIDE; line++) {
    // Lines follow each other without a gap from image to image, and so do their blocks.
    const first = Math.floor(line / BLOCK) * SIDE;
    for (let at = first; at < first + SIDE; at++) {
      let sum = blocks[at] as number;
      for (let i = 0; i < BLOCK; i++) sum += pixels[pixel++] as number;
      blocks[at] = sum;
    }
  }
  return blocks;
}

/** The features of images, of what `blockSums` gives of them. @returns Float32Array [n, 625] */
export function featuresOfBlocks(blocks: Uint16Array): Float32Array<ArrayBuffer> {
  const features = new Float32Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) features[i] = (blocks[i] as number) / BLOCK ** 2;
  for (let start = 0; start < features.length; start += FEATURES) {
    standardise(features, start, start + FEATURES);
  }
  return features;
}

/** What is left of an image, each average as a square of 4 x 4 pixels. @returns Uint8Array [100 * 100] */
export function pictureOfBlocks(blocks: Uint16Array, image: number): Uint8Array<ArrayBuffer> {
  const start = image * FEATURES;
  return Uint8Array.from({ length: PIXELS_PER_IMAGE }, (_, pixel) => {
    const row = Math.floor(pixel / IMAGE_SIDE / BLOCK);
    const column = Math.floor((pixel % IMAGE_SIDE) / BLOCK);
    return Math.round((blocks[start + row * SIDE + column] as number) / BLOCK ** 2);
  });
}

/** The features of one image: a view and no copy. */
export function featuresOf(features: Float32Array<ArrayBuffer>, image: number) {
  return features.subarray(image * FEATURES, (image + 1) * FEATURES);
}

/** The features of some images, copied: Float32Array [images.length, 625]. */
export function takeFeatures(
  features: Float32Array<ArrayBuffer>,
  images: Int32Array,
): Float32Array<ArrayBuffer> {
  const taken = new Float32Array(images.length * FEATURES);
  images.forEach((image, row) => {
    taken.set(featuresOf(features, image), row * FEATURES);
  });
  return taken;
}

/** In place, those from `start` to `end`. */
function standardise(values: Float32Array, start: number, end: number): void {
  let sum = 0;
  for (let i = start; i < end; i++) sum += values[i] as number;
  const mean = sum / FEATURES;
  let squares = 0;
  for (let i = start; i < end; i++) squares += ((values[i] as number) - mean) ** 2;
  const spread = Math.max(SMALLEST_SPREAD, Math.sqrt(squares / FEATURES));
  for (let i = start; i < end; i++) values[i] = ((values[i] as number) - mean) / spread;
}

import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../dataset/dataset';

/** Side of the square of pixels that is averaged to one feature. */
const BLOCK = 4;
const SIDE = IMAGE_SIDE / BLOCK;
/** Features of one image: 25 x 25 averages. */
export const FEATURES = SIDE * SIDE;
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
  const images = pixels.length / PIXELS_PER_IMAGE;
  const features = new Float32Array(images * FEATURES);
  for (let image = 0; image < images; image++) {
    const row = features.subarray(image * FEATURES, (image + 1) * FEATURES);
    averageBlocks(pixels, image * PIXELS_PER_IMAGE, row);
    standardise(row);
  }
  return features;
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

function averageBlocks(pixels: Uint8Array, start: number, averages: Float32Array): void {
  for (let y = 0; y < IMAGE_SIDE; y++) {
    const row = Math.floor(y / BLOCK) * SIDE;
    for (let x = 0; x < IMAGE_SIDE; x++) {
      const at = row + Math.floor(x / BLOCK);
      const level = pixels[start + y * IMAGE_SIDE + x] as number;
      averages[at] = (averages[at] as number) + level / BLOCK ** 2;
    }
  }
}

function standardise(values: Float32Array): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const spread = Math.max(SMALLEST_SPREAD, Math.sqrt(variance));
  for (let i = 0; i < values.length; i++) values[i] = ((values[i] as number) - mean) / spread;
}

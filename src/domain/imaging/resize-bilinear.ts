/** A grey picture: `pixels` is Uint8Array [height * width], row-major, 0 (black) to 255. */
export interface GreyImage {
  width: number;
  height: number;
  pixels: Uint8Array<ArrayBuffer>;
}

/**
 * Where a resize looks along one side: for each target sample two source positions and the weight
 * of the second in 1/2048.
 */
export interface SampleLine {
  first: Int32Array;
  second: Int32Array;
  secondWeight: Int32Array;
}

/**
 * Resizes by OpenCV's default rule (INTER_LINEAR), equal to it to the last level.
 *
 * @param width, height of the result, at least 1
 */
export function resizeBilinear(image: GreyImage, width: number, height: number): GreyImage {
  return mixSamples(image, sampleLine(image.width, width), sampleLine(image.height, height));
}

const WEIGHT_ONE = 2048;

/**
 * Each target sample lies at the centre of its pixel and is mixed from the two nearest source
 * samples, borders repeated, and nothing is averaged when shrinking. OpenCV rounds positions to 32
 * bits and the weights, half to even, to 1/2048 (modules/imgproc/src/resize.cpp,
 * INTER_RESIZE_COEF_SCALE); so does this.
 */
export function sampleLine(sourceSize: number, targetSize: number): SampleLine {
  const first = new Int32Array(targetSize);
  const second = new Int32Array(targetSize);
  const secondWeight = new Int32Array(targetSize);
  // Its own reciprocal: the plain quotient may differ in the last bit.
  const scale = 1 / (targetSize / sourceSize);
  for (let i = 0; i < targetSize; i++) {
    const centre = Math.fround((i + 0.5) * scale - 0.5);
    const low = Math.floor(centre);
    first[i] = clamp(low, sourceSize);
    second[i] = clamp(low + 1, sourceSize);
    secondWeight[i] = roundHalfToEven((centre - low) * WEIGHT_ONE);
  }
  return { first, second, secondWeight };
}

/** Mixes four pixels to each target pixel, at the positions and with the weights of both sides. */
export function mixSamples(image: GreyImage, columns: SampleLine, rows: SampleLine): GreyImage {
  const width = columns.first.length;
  const height = rows.first.length;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const top = (rows.first[y] as number) * image.width;
    const bottom = (rows.second[y] as number) * image.width;
    const bottomWeight = rows.secondWeight[y] as number;
    const topWeight = WEIGHT_ONE - bottomWeight;
    for (let x = 0; x < width; x++) {
      const left = columns.first[x] as number;
      const right = columns.second[x] as number;
      const rightWeight = columns.secondWeight[x] as number;
      const leftWeight = WEIGHT_ONE - rightWeight;
      const upper = pixel(image, top + left) * leftWeight + pixel(image, top + right) * rightWeight;
      const lower =
        pixel(image, bottom + left) * leftWeight + pixel(image, bottom + right) * rightWeight;
      // The vertical pass of OpenCV's 8-bit path drops bits in this order (VResizeLinear).
      pixels[y * width + x] =
        (((topWeight * (upper >> 4)) >> 16) + ((bottomWeight * (lower >> 4)) >> 16) + 2) >> 2;
    }
  }
  return { width, height, pixels };
}

function roundHalfToEven(value: number): number {
  const nearest = Math.round(value);
  return nearest - value === 0.5 && nearest % 2 === 1 ? nearest - 1 : nearest;
}

function clamp(position: number, size: number): number {
  return Math.min(size - 1, Math.max(0, position));
}

function pixel(image: GreyImage, at: number): number {
  return image.pixels[at] as number;
}

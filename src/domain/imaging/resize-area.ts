import type { GreyImage } from './resize-bilinear';

/**
 * Resizes by area, as OpenCV's INTER_AREA does: a target pixel is the mean of the part of the
 * source that it covers, source pixels cut by its edge counting by their share (OpenCV
 * documentation, "Geometric Image Transformations", InterpolationFlags). Rounded to the nearest
 * level, halves to the even one, as OpenCV's saturate_cast does. Only where a side is enlarged and
 * the other is not does OpenCV sample instead of averaging; this averages there too.
 *
 * @param width, height of the result, at least 1
 */
export function resizeArea(image: GreyImage, width: number, height: number): GreyImage {
  const columns = coverLine(image.width, width);
  const rows = coverLine(image.height, height);
  const pixels = new Uint8Array(width * height);
  const sums = new Float64Array(width);
  // Shares are whole numbers, so that a sum is exact and a half is a half.
  const whole = image.width * image.height;
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let at = rows.start[y] as number; at < (rows.start[y + 1] as number); at++) {
      addRow(image, rows.source[at] as number, rows.weight[at] as number, columns, sums);
    }
    for (let x = 0; x < width; x++)
      pixels[y * width + x] = roundHalfToEven((sums[x] as number) / whole);
  }
  return { width, height, pixels };
}

/** For target i the source pixels it covers, `start[i]` to `start[i + 1]`, and their shares of it. */
interface Cover {
  start: Int32Array;
  source: Int32Array;
  /** In 1 / (size of the target) of a source pixel; those of one target sum to the source's size. */
  weight: Int32Array;
}

function addRow(
  { pixels, width }: GreyImage,
  row: number,
  rowWeight: number,
  { start, source, weight }: Cover,
  sums: Float64Array,
): void {
  const offset = row * width;
  for (let x = 0; x < sums.length; x++) {
    let sum = 0;
    const end = start[x + 1] as number;
    for (let at = start[x] as number; at < end; at++) {
      sum += (pixels[offset + (source[at] as number)] as number) * (weight[at] as number);
    }
    sums[x] = (sums[x] as number) + sum * rowWeight;
  }
}

function coverLine(sourceSize: number, targetSize: number): Cover {
  const start = new Int32Array(targetSize + 1);
  const source: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < targetSize; i++) {
    // In units of 1 / targetSize of a source pixel, in which every edge is a whole number.
    const from = i * sourceSize;
    const to = from + sourceSize;
    for (let at = Math.floor(from / targetSize); at * targetSize < to; at++) {
      const covered = Math.min(to, (at + 1) * targetSize) - Math.max(from, at * targetSize);
      source.push(at);
      weight.push(covered);
    }
    start[i + 1] = source.length;
  }
  return { start, source: Int32Array.from(source), weight: Int32Array.from(weight) };
}

export function roundHalfToEven(value: number): number {
  const low = Math.floor(value);
  const rest = value - low;
  if (rest !== 0.5) return Math.round(value);
  return low % 2 === 0 ? low : low + 1;
}

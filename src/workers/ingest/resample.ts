import { IMAGE_SIDE } from '../../domain/dataset/dataset';
import { givesNoise } from '../../domain/imaging/canvas-noise';
import { greyFromRgba } from '../../domain/imaging/grey';
import { resizeBilinear, type GreyImage } from '../../domain/imaging/resize-bilinear';
import { createRandom } from '../../domain/random';

/** Mean difference, in grey levels, up to which the canvas counts as OpenCV's rule. */
const TOLERATED_DIFFERENCE = 0.5;
/** Shrinking a little, a lot, and enlarging: where a canvas that averages would show. */
const PATTERN_SIZES = [
  [150, 130],
  [1300, 900],
  [64, 48],
] as const;

let isHidden: boolean | undefined;

/** Whether this browser gives noise in place of a picture's pixels. */
export function hidesPixels(): boolean {
  return (isHidden ??= givesNoise(contextOf(new OffscreenCanvas(32, 32))));
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  // Read back at once: a canvas in main memory spares the trip to the GPU, and its sampling does
  // not depend on the graphics driver.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2D canvas');
  return context;
}

/**
 * Whether the canvas samples as OpenCV does, by known patterns: low smoothing is plain bilinear on some
 * browsers and averages on others.
 */
export async function samplesAsOpenCv(): Promise<boolean> {
  for (const [width, height] of PATTERN_SIZES) {
    const pattern = drawPattern(width, height);
    const expected = resizeBilinear(pattern, IMAGE_SIDE, IMAGE_SIDE).pixels;
    const bitmap = await createImageBitmap(toImageData(pattern));
    const actual = greyFromRgba(drawBitmap(bitmap, IMAGE_SIDE, IMAGE_SIDE));
    bitmap.close();
    const difference = expected.reduce(
      (sum, value, index) => sum + Math.abs(value - (actual[index] as number)),
      0,
    );
    if (difference / expected.length > TOLERATED_DIFFERENCE) return false;
  }
  return true;
}

/** One canvas serves all images: making one takes longer than drawing on it. */
let canvas: OffscreenCanvas | undefined;

/** Its pixels at a size, by the canvas' own sampling. @returns Uint8 [width * height, 4] */
export function drawBitmap(bitmap: ImageBitmap, width: number, height: number): Uint8ClampedArray {
  canvas ??= new OffscreenCanvas(width, height);
  // Setting the size, also to the same, clears the canvas and its settings.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'low';
  // `source-over` blends with the empty canvas and rounds once more.
  context.globalCompositeOperation = 'copy';
  context.drawImage(bitmap, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

/** Noise, the same each time. */
export function drawPattern(width: number, height: number): GreyImage {
  const random = createRandom(1, 'canvas pattern');
  const pixels = new Uint8Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = Math.floor(random() * 256);
  return { width, height, pixels };
}

export function toImageData({ width, height, pixels }: GreyImage): ImageData {
  const image = new ImageData(width, height);
  pixels.forEach((value, index) => image.data.set([value, value, value, 255], index * 4));
  return image;
}

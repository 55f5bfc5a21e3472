import { IMAGE_SIDE } from '../../domain/dataset/dataset';

/** Opaque grey as a canvas stores it, by grey value: R, G, B and A in one word, in any byte order. */
const GREY_WORDS = new Uint32Array(
  Uint8Array.from({ length: 256 * 4 }, (_, i) => (i % 4 === 3 ? 255 : i >> 2)).buffer,
);

/** One for all images, as the canvas copies it and the gallery draws hundreds a second. */
const drawing = new ImageData(IMAGE_SIDE, IMAGE_SIDE);
const words = new Uint32Array(drawing.data.buffer);

/** Draws 100 x 100 grey values, 0 to 255, with their left edge at `x`. */
export function drawGrey(context: CanvasRenderingContext2D, pixels: Uint8Array, x = 0): void {
  for (let i = 0; i < words.length; i++) words[i] = GREY_WORDS[pixels[i] as number] as number;
  context.putImageData(drawing, x, 0);
}

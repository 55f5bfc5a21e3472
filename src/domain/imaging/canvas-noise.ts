import { createRandom } from '../random';

/** What of a 2D canvas is needed to see that it gives back what is drawn on it. */
interface Canvas2d<Image extends { data: Uint8ClampedArray }> {
  createImageData: (width: number, height: number) => Image;
  putImageData: (image: Image, x: number, y: number) => void;
  getImageData: (x: number, y: number, width: number, height: number) => Image;
}

const SIDE = 32;

/**
 * Whether a canvas gives back something else than was drawn on it. Firefox with
 * `privacy.resistFingerprinting`, as LibreWolf and Tor Browser have it, gives noise without a word.
 *
 * @param canvas of at least 32 x 32 pixels; what is on it is drawn over
 */
export function givesNoise<Image extends { data: Uint8ClampedArray }>(
  canvas: Canvas2d<Image>,
): boolean {
  const drawn = canvas.createImageData(SIDE, SIDE);
  const random = createRandom(1, 'canvas noise');
  // Opaque: what lies under transparency is lost in any browser.
  drawn.data.forEach((_, at) => {
    drawn.data[at] = at % 4 === 3 ? 255 : Math.floor(random() * 256);
  });
  canvas.putImageData(drawn, 0, 0);
  const read = canvas.getImageData(0, 0, SIDE, SIDE);
  return drawn.data.some((value, at) => value !== read.data[at]);
}

import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../dataset/dataset';

/**
 * A probe for shortcuts: part of every image is blanked, in training and ever after. What a network
 * still tells without the lungs, it does not tell from the lungs.
 */
export interface Blanking {
  /** `centre` blanks a centred rectangle, about the lungs; `border` keeps that and blanks the rest. */
  blanked: 'centre' | 'border';
  /** Of the rectangle, as shares of the image's, 0 to 1. */
  width: number;
  height: number;
}

/** The rectangle where the lungs of most chest X-rays lie. */
export const ABOUT_THE_LUNGS = { width: 0.7, height: 0.75 };

/** What takes the place of the pixels: black, as what lies beside the body. */
const BLANK = 0;

/**
 * The images with their part blanked, as a copy; the same array where nothing is.
 *
 * @param pixels Uint8Array [n, 100 * 100]
 */
export function blankPixels(
  pixels: Uint8Array<ArrayBuffer>,
  blanking: Blanking | null,
): Uint8Array<ArrayBuffer> {
  if (blanking === null) return pixels;
  const isBlank = blankMask(blanking);
  const copy = pixels.slice();
  for (let start = 0; start < copy.length; start += PIXELS_PER_IMAGE) {
    for (const pixel of isBlank) copy[start + pixel] = BLANK;
  }
  return copy;
}

/** Positions of the blanked pixels within an image. */
function blankMask({ blanked, width, height }: Blanking): number[] {
  const inside = (position: number, share: number) => {
    const margin = Math.round((IMAGE_SIDE * (1 - share)) / 2);
    return position >= margin && position < IMAGE_SIDE - margin;
  };
  const positions = Array.from({ length: PIXELS_PER_IMAGE }, (_, pixel) => pixel);
  return positions.filter((pixel) => {
    const isCentre =
      inside(pixel % IMAGE_SIDE, width) && inside(Math.floor(pixel / IMAGE_SIDE), height);
    return isCentre === (blanked === 'centre');
  });
}

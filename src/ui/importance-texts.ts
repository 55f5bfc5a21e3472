import { IMAGE_SIDE } from '../domain/dataset/dataset';
import { quantileOfSorted } from '../domain/statistics';
import { formatPercent } from '../domain/format-figures';

/** How wide the border is that is looked at, in pixels: as wide as the audit's. */
const BORDER = 10;
/** Its part of the image: 36 %. */
const BORDER_AREA = 1 - ((IMAGE_SIDE - 2 * BORDER) / IMAGE_SIDE) ** 2;

/** The share of the importance that lies in the outer 10 pixels. @param importance sums to 1 */
function borderShare(importance: Float32Array): number {
  const isInner = (at: number) => at >= BORDER && at < IMAGE_SIDE - BORDER;
  return importance.reduce(
    (total, value, pixel) =>
      isInner(pixel % IMAGE_SIDE) && isInner(Math.floor(pixel / IMAGE_SIDE))
        ? total
        : total + value,
    0,
  );
}

/** What the importance says, in a line. */
export function importanceTitle(importance: Float32Array): string {
  if (!importance.some((value) => value > 0)) return 'The forest asks about no pixel';
  return `${formatPercent(borderShare(importance))} of the importance lies in the outer ${BORDER} pixels, which are ${formatPercent(BORDER_AREA)} of the image`;
}

/** Pixels that are drawn white: the importance is so uneven that the highest would darken the rest. */
const WHITE_SHARE = 0.01;

/** Grey values for drawing, Uint8Array [100 * 100]; the most important hundredth is white. */
export function importancePixels(importance: Float32Array): Uint8Array {
  const white = quantileOfSorted(importance.slice().sort(), 1 - WHITE_SHARE);
  const scale = white > 0 ? 255 / white : 0;
  return Uint8Array.from(importance, (value) => Math.min(255, Math.round(value * scale)));
}

import { GREY_LEVELS } from '../../../domain/dataset/dataset';
import { MARGIN_LEVELS } from './margin-levels';

/** Pixels of one image by grey value, [256]. */
export type GreyCounts = ArrayLike<number>;

/** The highest count between the levels of margins and letters; at least 1. */
export function highestInside(counts: GreyCounts): number {
  let highest = 1;
  for (let level = MARGIN_LEVELS; level < GREY_LEVELS - MARGIN_LEVELS; level++) {
    highest = Math.max(highest, counts[level] as number);
  }
  return highest;
}

/**
 * The area under a histogram as an SVG path in a box of 256 x 100, one unit a grey value; what is
 * higher than `top` is cut off.
 */
export function histogramPath(counts: GreyCounts, top: number): string {
  let path = 'M0 100';
  for (let level = 0; level < GREY_LEVELS; level++) {
    const height = Math.min(1, (counts[level] as number) / top) * 100;
    path += `V${(100 - height).toFixed(1)}H${level + 1}`;
  }
  return `${path}V100Z`;
}

/** The grey value below a point. @param share from the left edge (0) to the right (1) */
export function levelAt(share: number): number {
  return Math.min(GREY_LEVELS - 1, Math.max(0, Math.floor(share * GREY_LEVELS)));
}

/** The grey value that a key moves to; null for keys that move nowhere. */
export function levelAfterKey(level: number, key: string): number | null {
  const target = TARGETS[key]?.(level);
  return target === undefined ? null : Math.min(GREY_LEVELS - 1, Math.max(0, target));
}

const TARGETS: Record<string, (level: number) => number> = {
  ArrowRight: (level) => level + 1,
  ArrowLeft: (level) => level - 1,
  PageUp: (level) => level + 16,
  PageDown: (level) => level - 16,
  Home: () => 0,
  End: () => GREY_LEVELS - 1,
};

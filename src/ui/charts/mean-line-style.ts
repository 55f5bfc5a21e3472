import type { ImageClass } from '../../domain/dataset/classes';

const DASH = 5;

/**
 * The line of the mean of one of several classes. Each has its dashes where the others have gaps, so
 * that lines on top of each other are all seen.
 *
 * @param place of the class among those shown, from 0
 * @param count of these
 */
export function meanLineStyle({ colour }: ImageClass, place: number, count: number) {
  return {
    stroke: colour,
    strokeDasharray: `${DASH} ${(count - 1) * DASH}`,
    strokeDashoffset: -place * DASH,
  };
}

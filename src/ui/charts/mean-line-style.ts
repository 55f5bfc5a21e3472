import type { ClassName } from '../../domain/dataset/classes';
import { CLASS_STYLES } from '../class-style';

const DASH = 5;
const CLASSES = 3;

/**
 * The line of the mean of one of several classes. Each has its dashes where the others have gaps, so
 * that lines on top of each other are all seen.
 *
 * @param place of the class among those shown, 0 to 2
 */
export function meanLineStyle(className: ClassName, place: number) {
  return {
    stroke: CLASS_STYLES[className].colour,
    strokeDasharray: `${DASH} ${(CLASSES - 1) * DASH}`,
    strokeDashoffset: -place * DASH,
  };
}

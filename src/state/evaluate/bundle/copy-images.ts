import { pixelsOf, type Dataset } from '../../../domain/dataset/dataset';
import type { DetectorPlan } from '../../../domain/out-of-distribution/detector-plan';
import { blockSums, FEATURES } from '../../../domain/out-of-distribution/image-features';
import {
  copiedPositions,
  smallCopiesOf,
  type SmallCopies,
} from '../../../domain/out-of-distribution/small-copies';
import { nextTask } from '../../shared/next-task';

/** Images between two pauses: they take some ten milliseconds. */
const PIECE = 500;

/** Makes the small copies that a model takes along; in pieces, so that the page is not held up. */
export async function copyImages(
  { classes, images, pixels }: Pick<Dataset, 'classes' | 'images' | 'pixels'>,
  plan: DetectorPlan,
): Promise<SmallCopies> {
  const positions = copiedPositions(plan);
  const blocks = new Uint16Array(positions.length * FEATURES);
  for (const [row, position] of positions.entries()) {
    if (row % PIECE === 0) await nextTask();
    blocks.set(blockSums(pixelsOf(pixels, position)), row * FEATURES);
  }
  return smallCopiesOf(plan, { classes, images }, blocks);
}

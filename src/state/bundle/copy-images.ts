import { pixelsOf, type Dataset } from '../../domain/dataset/dataset';
import type { FamiliarityPlan } from '../../domain/familiarity/familiarity-plan';
import { blockSums, FEATURES } from '../../domain/familiarity/image-features';
import {
  copiedPositions,
  smallCopiesOf,
  type SmallCopies,
} from '../../domain/familiarity/small-copies';
import { nextTask } from '../next-task';

/** Images between two pauses: they take some ten milliseconds. */
const PIECE = 500;

/** Makes the small copies that a model takes along; in pieces, so that the page is not held up. */
export async function copyImages(
  { images, pixels }: Pick<Dataset, 'images' | 'pixels'>,
  plan: FamiliarityPlan,
): Promise<SmallCopies> {
  const positions = copiedPositions(plan);
  const blocks = new Uint16Array(positions.length * FEATURES);
  for (const [row, position] of positions.entries()) {
    if (row % PIECE === 0) await nextTask();
    blocks.set(blockSums(pixelsOf(pixels, position)), row * FEATURES);
  }
  return smallCopiesOf(plan, images, blocks);
}

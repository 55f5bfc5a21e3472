import { indicesInUse, type Exclusion } from '../audit/exclusions';
import type { Random } from '../random';
import type { Dataset, ImageRecord } from './dataset';

/**
 * Any of the test images in use, each as probable as the others.
 *
 * @param butPath one that is not wanted again, where there is another
 * @returns null where there is none
 */
export function pickTestImage(
  dataset: Pick<Dataset, 'images'>,
  exclusions: readonly Exclusion[],
  butPath: string | null,
  random: Random,
): ImageRecord | null {
  const inUse = indicesInUse(dataset, 'test', exclusions);
  const all = Array.from(inUse).flatMap((position) => dataset.images[position] ?? []);
  const others = all.filter(({ path }) => path !== butPath);
  const from = others.length > 0 ? others : all;
  return from[Math.floor(random() * from.length)] ?? null;
}

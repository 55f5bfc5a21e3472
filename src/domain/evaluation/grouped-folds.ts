import { createRandom, shuffleInPlace } from '../random';

/**
 * Deals whole groups into folds, so that no group lies in two of them, and each class is spread as
 * evenly as its groups allow: large groups first, each to the fold with fewest images of its class,
 * among equals to the one with fewest images.
 *
 * @param labels [n] class of each image; a group counts for the class of its first image
 * @param groups [n] name of each image's group
 * @returns Uint8Array [n], the fold of each image, 0 to folds - 1
 */
export function stratifiedGroupFolds(
  labels: ArrayLike<number>,
  groups: readonly string[],
  folds: number,
  seed: number,
): Uint8Array<ArrayBuffer> {
  const members = new Map<string, number[]>();
  groups.forEach((group, index) => {
    const found = members.get(group);
    if (found) found.push(index);
    else members.set(group, [index]);
  });
  // Shuffled first, then sorted by size alone: groups of one size are dealt in random order.
  const dealt = shuffleInPlace([...members.values()], createRandom(seed, 'folds'));
  dealt.sort((a, b) => b.length - a.length);

  const foldOf = new Uint8Array(groups.length);
  const sizes = new Map<number, number[]>();
  const totals = new Array<number>(folds).fill(0);
  for (const indices of dealt) {
    const label = labels[indices[0] as number] as number;
    const classSizes = sizes.get(label) ?? new Array<number>(folds).fill(0);
    sizes.set(label, classSizes);
    const fewest = Math.min(...classSizes);
    const total = Math.min(...totals.filter((_, one) => classSizes[one] === fewest));
    const fold = totals.findIndex((size, one) => size === total && classSizes[one] === fewest);
    classSizes[fold] = fewest + indices.length;
    totals[fold] = total + indices.length;
    for (const index of indices) foldOf[index] = fold;
  }
  return foldOf;
}

import { createRandom, shuffleInPlace } from '../random';

/**
 * Draws a test set class by class: groups in random order, each as long as the class's share has room
 * for it, and one at least where a class has two. A group lies on one side whole, and counts for the
 * class of its first image.
 *
 * @param labels [n] class of each image
 * @param groups [n] group of each image
 * @param share of each class's images, 0 to 1
 * @returns positions of the images drawn
 */
export function drawTestSet(
  labels: readonly string[],
  groups: readonly string[],
  { share, seed }: { share: number; seed: number },
): Set<number> {
  const members = new Map<string, number[]>();
  groups.forEach((group, at) => {
    const known = members.get(group);
    if (known) known.push(at);
    else members.set(group, [at]);
  });
  const byClass = new Map<string, number[][]>();
  for (const group of members.values()) {
    const label = labels[group[0] ?? 0] ?? '';
    byClass.set(label, [...(byClass.get(label) ?? []), group]);
  }
  const drawn = new Set<number>();
  for (const [label, ofClass] of byClass) {
    const dealt = shuffleInPlace(ofClass, createRandom(seed, `test set/${label}`));
    let room = Math.round(share * dealt.flat().length);
    if (dealt.length > 1) room = Math.max(room, Math.min(...dealt.map(({ length }) => length)));
    let left = dealt.length;
    for (const group of dealt) {
      // Someone has to be learned from.
      if (group.length > room || left === 1) continue;
      room -= group.length;
      left--;
      for (const at of group) drawn.add(at);
    }
  }
  return drawn;
}

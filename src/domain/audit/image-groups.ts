import type { ImageRecord } from '../dataset/dataset';
import type { ImageGroup } from './audit-report';

type Images = readonly Pick<ImageRecord, 'label' | 'split'>[];

/** Images with the same key, where at least two share it, in the order of their first image. */
export function groupsByKey<T extends Images[number]>(
  images: readonly T[],
  keyOf: (image: T, index: number) => string | number,
): ImageGroup[] {
  const members = new Map<string | number, number[]>();
  images.forEach((image, index) => {
    const key = keyOf(image, index);
    const group = members.get(key);
    if (group) group.push(index);
    else members.set(key, [index]);
  });
  return [...members.values()]
    .filter(({ length }) => length > 1)
    .map((indices) => describeGroup(images, indices));
}

/** Images that are linked by pairs, directly or through others, in the order of their first image. */
export function groupsByPairs(
  images: Images,
  pairs: readonly (readonly [number, number])[],
): ImageGroup[] {
  const parent = Int32Array.from(images, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    parent[index] = root;
    return root;
  };
  // The smaller position becomes the root, so that a group is named by its first image.
  for (const [a, b] of pairs) {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
    parent[second] = first;
  }
  return groupsByKey(images, (_, index) => rootOf(index));
}

function describeGroup(images: Images, indices: number[]): ImageGroup {
  const differ = (key: 'label' | 'split') =>
    new Set(indices.map((index) => images[index]?.[key])).size > 1;
  return { images: indices, crossesSplits: differ('split'), crossesClasses: differ('label') };
}

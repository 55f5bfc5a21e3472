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
    .map((indices) => groupOf(images, indices));
}

/** @param indices positions in `images`, ascending */
export function groupOf(images: Images, indices: number[]): ImageGroup {
  const differ = (key: 'label' | 'split') =>
    new Set(indices.map((index) => images[index]?.[key])).size > 1;
  return { images: indices, crossesSplits: differ('split'), crossesClasses: differ('label') };
}

/** Things that are joined pair by pair, directly or through others (union-find, Tarjan 1975). */
export interface JoinedPairs {
  join(a: number, b: number): void;
  areJoined(a: number, b: number): boolean;
  /** The same for all that are joined: the smallest position among them. */
  rootOf(index: number): number;
}

/** @param count positions 0 to count - 1, none of them joined yet */
export function joinPairs(count: number): JoinedPairs {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number) => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    parent[index] = root;
    return root;
  };
  return {
    rootOf,
    areJoined: (a, b) => rootOf(a) === rootOf(b),
    join(a, b) {
      const roots = [rootOf(a), rootOf(b)];
      parent[Math.max(...roots)] = Math.min(...roots);
    },
  };
}

import type { Finding } from '../../../domain/audit/findings';

/**
 * The images of a finding to show first: groups stay together, those across splits or classes in
 * front; single images are spread evenly over the finding. A group of more than `limit` is cut.
 *
 * @returns positions of images, one list a group, one of all single images; `limit` of them at most
 */
export function pickShown({ images, groups }: Finding, limit: number): number[][] {
  if (groups === null) return [spreadEvenly(images, limit)];
  const weight = (crosses: boolean) => (crosses ? 1 : 0);
  const worstFirst = [...groups].sort(
    (a, b) =>
      weight(b.crossesSplits) - weight(a.crossesSplits) ||
      weight(b.crossesClasses) - weight(a.crossesClasses),
  );
  const shown: number[][] = [];
  let room = limit;
  for (const group of worstFirst) {
    if (group.images.length > room && shown.length > 0) continue;
    shown.push(group.images.slice(0, room));
    room -= Math.min(room, group.images.length);
  }
  return shown;
}

function spreadEvenly(images: readonly number[], limit: number): number[] {
  const count = Math.min(limit, images.length);
  return Array.from(
    { length: count },
    (_, i) => images[Math.floor((i * images.length) / count)] as number,
  );
}

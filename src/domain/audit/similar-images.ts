import { PIXELS_PER_IMAGE, type Dataset } from '../dataset/dataset';
import { alignedCorrelation } from './aligned-correlation';
import type { AuditReport } from './audit-report';
import { correlation } from './correlation';
import { groupOf, groupsByKey, joinPairs } from './image-groups';
import { hammingDistance, perceptualHashes } from './perceptual-hash';

/** Bits in which the hashes of near-duplicates may differ. */
export const MAX_HASH_DISTANCE = 4;
/**
 * Correlation of the pixels at least, as they lie, or in the best alignment. Chest X-rays resemble
 * each other so much that the hash alone mostly finds different patients: in CoronaHack, of 218 such
 * pairs of different files 216 reach 0.91 aligned, 0.95 as they lie, and two 0.997, 0.979; copies
 * cropped by 3 %, turned by a degree or moved by two pixels reach 0.99 aligned.
 */
export const MIN_CORRELATION = { inPlace: 0.96, aligned: 0.98 } as const;

type Pictures = Pick<Dataset, 'images' | 'pixels'>;

/** Files that agree to the last byte; null where the browser offers no digest. */
export function identicalFiles({ images }: Pick<Dataset, 'images'>): AuditReport['identical'] {
  return images.some(({ source }) => source.sha256 === null)
    ? null
    : groupsByKey(images, digestOrPosition);
}

/** Images that nearly repeat each other, and pairs that are alike to the hash only. */
export function similarImages(dataset: Pictures): Pick<AuditReport, 'similar' | 'lookAlikes'> {
  const { images, pixels } = dataset;
  const hashes = perceptualHashes(pixels);
  const rowOf = (index: number) =>
    pixels.subarray(index * PIXELS_PER_IMAGE, (index + 1) * PIXELS_PER_IMAGE);
  const joined = joinPairs(images.length);
  const lookAlikes: [number, number][] = [];
  hashes.forEach((hash, first) => {
    for (let second = first + 1; second < hashes.length; second++) {
      const other = hashes[second] as (typeof hashes)[number];
      if (hammingDistance(hash, other) > MAX_HASH_DISTANCE) continue;
      // Of many copies each needs to be compared with one of the others only.
      if (joined.areJoined(first, second)) continue;
      if (areSimilar(rowOf(first), rowOf(second))) joined.join(first, second);
      else lookAlikes.push([first, second]);
    }
  });
  const digests = images.map(digestOrPosition);
  const groups = groupsByKey(images, (_, index) => joined.rootOf(index));
  return {
    similar: groups.filter(
      (group) => new Set(group.images.map((index) => digests[index])).size > 1,
    ),
    lookAlikes: lookAlikes.map((pair) => groupOf(images, pair)),
  };
}

/** Pictures of one grey value have no correlation; they are the same where they are equal. */
function areSimilar(a: Uint8Array, b: Uint8Array): boolean {
  return (
    a.every((value, i) => value === b[i]) ||
    correlation(a, b) >= MIN_CORRELATION.inPlace ||
    alignedCorrelation(a, b) >= MIN_CORRELATION.aligned
  );
}

/** The same for copies alone: a file without a digest is a copy of none. */
function digestOrPosition({ source }: Pictures['images'][number], index: number): string {
  return source.sha256 ?? `none ${index}`;
}

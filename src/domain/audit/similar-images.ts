import { PIXELS_PER_IMAGE, type Dataset } from '../dataset/dataset';
import type { AuditReport } from './audit-report';
import { correlation } from './correlation';
import { groupsByKey, groupsByPairs } from './image-groups';
import { hammingDistance, perceptualHashes, type PerceptualHash } from './perceptual-hash';

/** Bits in which the hashes of near-duplicates may differ. */
export const MAX_HASH_DISTANCE = 4;
/**
 * Chest X-rays resemble each other so much that the hash alone mostly finds different patients: of
 * 218 such pairs in CoronaHack 216 are, with correlations up to 0.948; the two others have 0.979 and
 * 0.998.
 */
export const MIN_CORRELATION = 0.96;

/** Files that agree to the last byte; null where a file has no digest. */
export function identicalFiles({ images }: Pick<Dataset, 'images'>): AuditReport['identical'] {
  return images.some(({ source }) => source.sha256 === null)
    ? null
    : groupsByKey(images, ({ source }) => source.sha256 ?? '');
}

/** Images that nearly repeat each other, and how many only look alike to the hash. */
export function similarImages(
  dataset: Pick<Dataset, 'images' | 'pixels'>,
): Pick<AuditReport, 'similar' | 'lookAlikePairs'> {
  const { images, pixels } = dataset;
  const rowOf = (index: number) =>
    pixels.subarray(index * PIXELS_PER_IMAGE, (index + 1) * PIXELS_PER_IMAGE);
  const candidates = nearPairs(perceptualHashes(pixels));
  const confirmed = candidates.filter(([a, b]) => areSimilar(rowOf(a), rowOf(b)));
  const digestOf = (index: number) => images[index]?.source.sha256 ?? `none ${index}`;
  const similar = groupsByPairs(images, confirmed).filter(
    (group) => new Set(group.images.map(digestOf)).size > 1,
  );
  return { similar, lookAlikePairs: candidates.length - confirmed.length };
}

/** Pictures of one grey value have no correlation; they are the same where they are equal. */
function areSimilar(a: Uint8Array, b: Uint8Array): boolean {
  return correlation(a, b) >= MIN_CORRELATION || a.every((value, i) => value === b[i]);
}

function nearPairs(hashes: readonly PerceptualHash[]): [number, number][] {
  const pairs: [number, number][] = [];
  hashes.forEach((hash, first) => {
    for (let second = first + 1; second < hashes.length; second++) {
      const other = hashes[second] as PerceptualHash;
      if (hammingDistance(hash, other) <= MAX_HASH_DISTANCE) pairs.push([first, second]);
    }
  });
  return pairs;
}

import { MAX_HASH_DISTANCE, MIN_CORRELATION } from '../../../domain/audit/similar-images';
import { plural } from '../../format';

/** When two images count as near-duplicates, and what only looks like one. */
export function SimilarNote({ lookAlikePairs }: { lookAlikePairs: number }) {
  return (
    <p className="hint audit-text">
      Two images are near-duplicates when their perceptual hashes (pHash, 64 bits) differ in at most{' '}
      {MAX_HASH_DISTANCE} bits and their pixels correlate at {MIN_CORRELATION} or more.{' '}
      {lookAlikePairs > 0 &&
        `${plural(lookAlikePairs, 'further pair has hashes', 'further pairs have hashes')} as near, but show different chests: X-rays of the chest resemble each other.`}
    </p>
  );
}

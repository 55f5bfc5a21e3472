import clsx from 'clsx';
import { MAX_HASH_DISTANCE, MIN_CORRELATION } from '../../../domain/audit/similar-images';
import shared from '../../common/shared.module.css';
import auditStyles from './audit.module.css';

const { inPlace, aligned } = MIN_CORRELATION;

/** When two images count as near-duplicates, and what is missed. */
export function SimilarNote() {
  return (
    <p className={clsx(shared.hint, auditStyles.text)}>
      Two images are near-duplicates when their perceptual hashes (pHash, 64 bits) differ in at most{' '}
      {MAX_HASH_DISTANCE} bits and their pixels correlate at {inPlace} or more as they lie, or at{' '}
      {aligned} or more in the best alignment: cropped, shifted or turned a little. Larger crops
      (about 3 % a side and more) and shifts often change the hash itself, and are missed.
    </p>
  );
}

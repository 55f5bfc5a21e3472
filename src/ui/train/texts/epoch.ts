import type { EpochLength } from '../../../domain/training/training-images';
import { plural } from '../../format';

/** "312 images an epoch in 7 steps." @param repeatsKnown whether it is known which images repeat others */
export function describeEpoch({ images, steps }: EpochLength, repeatsKnown: boolean): string {
  const length = `${plural(images, 'image')} an epoch in ${plural(steps, 'step')}`;
  return repeatsKnown
    ? `${length}.`
    : `${length} before near-duplicates are left out, which the audit or the start finds.`;
}

import type { Verdict } from '../../../domain/familiarity/familiarity';
import { formatPercent } from '../../format';

/** The verdict in words, and what to do about it. */
export const VERDICT_TEXTS: Record<Verdict, { title: string; advice: string }> = {
  familiar: {
    title: 'Familiar.',
    advice: 'It looks like the images it learned from. That does not make the answer right.',
  },
  unusual: {
    title: 'Unusual.',
    advice:
      'Few images are so unlike those it learned from: look at the picture before the answer.',
  },
  unlike: {
    title: 'Not like the images it learned from.',
    advice:
      'The answer means nothing: check that it is an upright frontal chest X-ray, bones white.',
  },
};

/** Where nothing is known of the images it learned from. */
export const CANNOT_TELL = {
  title: 'Cannot tell.',
  advice: 'This model came without the images it learned from: look at the picture yourself.',
};

/** @param share of the learning that is done, 0 to 1; null where this image waits for its turn */
export function waitingText(share: number | null): string {
  return share === null
    ? 'Comparing it with the training images ...'
    : `Learning what the training images look like: ${formatPercent(share, 0)}`;
}

/** @param percentile the share of held-out images that are less strange, 0 to 1 */
export function percentileText(percentile: number, split: 'validation' | 'test'): string {
  if (percentile === 1) return `larger than for all ${split} images`;
  if (percentile === 0) return `no larger than for any of the ${split} images`;
  return `larger than for ${formatPercent(percentile)} of the ${split} images`;
}

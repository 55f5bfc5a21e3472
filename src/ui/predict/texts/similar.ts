import type { MissingImages } from '../../../state/predict/distribution-check';
import type { Verdict } from '../../../domain/out-of-distribution/detector';
import { formatPercent } from '../../../domain/format-figures';
import { formatCount, formatWholePercent } from '../../format';

export const SIMILAR = {
  title: 'Familiarity',
  nearest: 'Nearest training images',
  coarse: 'So coarse are the copies in the bundle that are shown here.',
  measures: 'How unlike it is, by two measures',
  inWords: 'In words:',
  term: 'out of distribution',
  distance: (percentile: string) => `Distance to the nearest training image: ${percentile}.`,
  unexplained: (percentile: string) =>
    `What the main patterns of the training images leave unexplained: ${percentile}.`,
};

/** One of the nearest images large. */
export const NEAR_IMAGE = {
  besideList: 'Not in the list',
  distance: (distance: number) =>
    `Its distance to the picture tried is ${distance.toFixed(2)}: 0 is the same picture, 1.4 an unrelated one.`,
  record: 'Its record',
  path: 'Path',
  size: 'Original size',
  pixels: (width: number, height: number) =>
    `${formatCount(width)} x ${formatCount(height)} pixels`,
};

/** Beside an answer. */
export const BESIDE_ANSWER = {
  familiar: 'Like the images it learned from.',
  failed: 'Whether it is like the images it learned from is not known.',
  unknown: (missing: MissingImages) =>
    `Is it like the images it learned from? ${CANNOT_TELL} ${missingText(missing)}`,
};

/** The verdict in words, and what to do about it. */
export const VERDICT_TEXTS: Record<Verdict, { title: string; advice: string }> = {
  familiar: {
    title: 'Familiar.',
    advice: 'That does not make the answer right.',
  },
  unusual: {
    title: 'Unusual.',
    advice:
      'Few images are so unlike those it learned from: look at the picture before the answer.',
  },
  unlike: {
    title: 'Not like the images it learned from.',
    advice: 'Check that it is an upright frontal chest X-ray, bones white.',
  },
};

export const CANNOT_TELL = 'Cannot tell.';

/** Why it cannot be told, and what to do about it. */
export function missingText(missing: MissingImages): string {
  switch (missing.why) {
    case 'left-out':
      return 'This bundle was saved without small copies of its images. Look at the picture yourself, or save the bundle again with them.';
    case 'no-fingerprint':
      return 'This page was not served over https, so the images it learned from cannot be known again. Look at the picture yourself.';
    case 'elsewhere':
      return missing.isSample
        ? 'The sample dataset, which it learned from, is not open. Use it on the Data page.'
        : `The images it learned from, ${missing.fileName}, are neither open nor kept in this browser. Open them on the Data page.`;
  }
}

/** @param share of the learning that is done, 0 to 1; null where this image waits for its turn */
export function waitingText(share: number | null): string {
  return share === null
    ? 'Comparing it with the training images ...'
    : `Learning what the training images look like: ${formatWholePercent(share)}`;
}

/** @param percentile the share of held-out images that are less strange, 0 to 1 */
export function percentileText(percentile: number, split: 'validation' | 'test'): string {
  if (percentile === 1) return `larger than for all ${split} images`;
  if (percentile === 0) return `no larger than for any of the ${split} images`;
  // Neither all nor none, so neither is written.
  const inside = Math.min(0.999, Math.max(0.001, percentile));
  return `larger than for ${formatPercent(inside)} of the ${split} images`;
}

import type { QualityFault } from '../../../domain/audit/audit-report';
import type { Severity } from '../../../domain/audit/severity';
import { MAX_HASH_DISTANCE, MIN_CORRELATION } from '../../../domain/audit/similar-images';
import { formatWholePercent, plural } from '../../format';

/** The audit under way, or without a result. */
export const AUDIT = {
  label: 'Audit',
  underWay: 'Looking for what would fool a model',
  progress: 'Audit progress',
  done: (share: number) => `${formatWholePercent(share)} done`,
  meanwhile: 'The rest of the page stays usable meanwhile.',
  failed: 'The audit has no result: the message above says why.',
  tryAgain: 'Try again',
};

export const AUDIT_SUMMARY = {
  label: 'Summary of the audit',
  download: 'Download findings',
  recommended:
    'Recommended: repeated images, and patients in both splits. Quality is yours to judge.',
  exclude: (images: number) => `Exclude all recommended: ${plural(images, 'image')}`,
  undo: 'Undo all recommended exclusions',
};

/** What the findings of a group do. */
export const SEVERITY_TITLES: Record<Severity | 'rest', string> = {
  test: 'Distorts the test result',
  training: 'May mislead the training',
  look: 'Worth a look',
  rest: 'Other checks',
};

/** Lines of the audit that are more than one check. */
export const AUDIT_ITEMS = {
  patients: 'Patients',
  shortcuts: 'Shortcuts',
  nothingFound: 'Nothing found',
  notChecked: 'Not checked',
  leftOut: 'left out',
};

/** What one check found. */
export const FINDING = {
  inGroups: (found: string, groups: number) => `${found} in ${plural(groups, 'group')}`,
  showInGallery: 'Show in the gallery',
  showInGalleryOf: (check: string) => `Show in the gallery: ${check}`,
  image: (className: string, split: string, name: string) => `${className}, ${split}: ${name}`,
  leftOut: 'left out',
  more: (images: number) => `and ${plural(images, 'more image')}`,
};

export const LOOK_ALIKES = {
  title: (pairs: number) =>
    `${plural(pairs, 'pair is', 'pairs are')} alike to the hash only: not counted as a finding`,
  look: 'Different chests as far as the pixels tell: look at them.',
};

export const PATIENTS = {
  groups:
    'Groups are read from the file names; person numbers are taken to start anew for bacteria and for viruses.',
};

const { inPlace, aligned } = MIN_CORRELATION;

/** When two images count as near-duplicates, and what is missed; the term stands between the parts. */
export const SIMILAR_NOTE = {
  before: 'Two images are near-duplicates when their',
  term: 'perceptual hashes',
  after: `(pHash, 64 bits) differ in at most ${MAX_HASH_DISTANCE} bits and their pixels correlate at ${inPlace} or more as they lie, or at ${aligned} or more in the best alignment: cropped, shifted or turned a little. Larger crops (about 3 % a side and more) and shifts often change the hash itself, and are missed.`,
};

/** Why a check could not be made. */
export const UNMADE = {
  noDigest:
    'This page is not served over https, so the browser offers no digest to compare files by. Open the page over https or from localhost and import the data set again.',
  quality: 'It cannot be told in this data set.',
};

export const UNMADE_QUALITY: Partial<Record<QualityFault, string>> = {
  'side-view':
    'All frames of this data set have one shape, so the shape tells nothing about the view.',
  outlier: 'Every class has fewer than 10 images: too few to say what is usual in it.',
};

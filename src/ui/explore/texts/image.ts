import { formatCount, plural } from '../../format';

/** One image large: what is known of it. */
export const IMAGE_STATUS = {
  excluded: 'EXCLUDED',
  excludedBecause: (reasons: readonly string[]) =>
    `Excluded from training and test: ${reasons.join('; ')}.`,
};

export const IMAGE_FINDINGS = {
  title: 'What the audit found',
  nothing: 'Nothing in this image.',
  auditFailed: 'The audit stopped with an error.',
  auditUnderWay: 'The audit is still under way.',
  related: (images: number) => `Together with ${plural(images, 'other image')}:`,
  more: (images: number) => `and ${plural(images, 'more image')}.`,
};

export const RECORD = {
  title: 'Its record',
  class: 'Class',
  split: 'Split',
  dropped: 'none: dropped',
  name: 'Name',
  path: 'Path',
  size: 'Original size',
  pixels: (width: number, height: number) =>
    `${formatCount(width)} x ${formatCount(height)} pixels`,
  format: 'Format',
  colour: 'Colour',
  profile: 'Colour profile',
  profileIgnored: '(ignored on import, as OpenCV does)',
  group: 'Patient group',
  alone: '(no other image)',
  showGroup: (images: number) => `Show its ${plural(images, 'image')}`,
  fileSize: 'File size',
  sha256: 'SHA-256',
};

/** The digest of the original. */
export const DIGEST = {
  computing: 'computing',
  notOpen: 'not computed: the original file is not open',
  noHttps: 'not computed: the page is not served over https',
  copy: 'Copy the SHA-256',
  copied: 'Copied',
};

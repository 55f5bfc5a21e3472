import { formatCount, plural } from '../../format';

/** Answers about many images. */
export const ANSWERS = {
  title: 'Answers',
  label: 'Answers about several images',
  show: 'Show',
  save: 'Save as CSV',
  clear: 'Clear',
  none: 'No image is among these.',
  table: 'By image',
  columns: { name: 'Image', answer: 'Answer', share: 'Share', warning: 'Warning' },
  noShare: '–',
  more: (more: number, of: number) =>
    `Show ${plural(more, 'more', 'more')} of ${plural(of, 'image')}`,
};

/** Which answers are shown, beside those of a class. */
export const FILTERS = {
  all: 'All',
  notSure: 'Not sure',
  noAnswer: 'No answer',
  warning: 'With a warning',
  failed: 'Failed',
};

/** An option of the filter, with how many it finds. */
export function filterText(name: string, rows: number): string {
  return `${name} (${formatCount(rows)})`;
}

/** In the column of answers, where it names no class. */
export const OUTCOMES = {
  waiting: 'Waiting',
  failed: 'Failed',
  noAnswer: 'No answer',
  notSure: 'Not sure',
};

/** In the column of warnings. */
export const WARNINGS = {
  tags: 'DICOM tags',
  waiting: '…',
  unknown: 'Cannot tell',
  failed: 'Not checked',
  same: 'Learned from',
  nearDuplicate: 'Near-duplicate',
  unlike: 'Unlike its images',
  unusual: 'Unusual',
};

/** The same in a file. */
export const WARNING_WORDS = {
  waiting: 'waiting',
  unknown: 'cannot tell',
  failed: 'failed',
  familiar: 'none',
  unusual: 'unusual',
  unlike: 'unlike',
};

/** How far the answers are. */
export function doneText(done: number, images: number): string {
  return `${formatCount(done)} of ${plural(images, 'image')} done`;
}

/** What came of them; what is 0 is not told of, but answers are. @param unchecked how many of those read are still looked at */
export function outcomeText(counts: {
  answers: number;
  refused: number;
  failed: number;
  warnings: number;
  read: number;
  unchecked: number;
}): string {
  const { answers, refused, failed, warnings, read, unchecked } = counts;
  const parts = [plural(answers, 'answer')];
  if (refused > 0) parts.push(`${plural(refused, 'picture')} without one`);
  if (failed > 0) parts.push(`${plural(failed, 'file')} could not be read`);
  if (unchecked > 0) {
    const checked = formatCount(read - unchecked);
    parts.push(`looking for strange pictures: ${checked} of ${formatCount(read)} done`);
  } else if (warnings > 0) parts.push(plural(warnings, 'warning'));
  return parts.join('; ');
}

import type { FoundImage, RejectedRow } from '../../../domain/dataset/fix-report';
import type { SkippedImage } from '../../../domain/dataset/skipped-image';
import type { TableProblem } from '../../../domain/table/parse-rows';
import { formatCount, plural } from '../../format';

/** What was fixed in the metadata and what was left out of the data set. */
export const FIXES = {
  title: 'Fixes applied',
  none: 'Nothing had to be fixed.',
  leftOut: 'Left out',
  showNames: 'Show names',
  foundNothing: (count: number) => `${plural(count, 'check')} found nothing`,
};

/** Of a fix, or of what stays out. */
export interface FixText {
  /** What was found, for one and for any other number. */
  title: readonly [one: string, many: string];
  why: string;
}

export const FIX_TEXTS = {
  movedToTest: {
    title: ['COVID-19 row moved from TRAIN to TEST', 'COVID-19 rows moved from TRAIN to TEST'],
    why: 'The archive keeps every COVID-19 image in TRAIN; the last fifth of the rows, in file order, becomes the test.',
  },
  relabelled: {
    title: ['COVID-19 row given the label COVID-19', 'COVID-19 rows given the label COVID-19'],
    why: 'The metadata labels them as pneumonia and names the virus in another column.',
  },
  inNoFolder: {
    title: ['image left out', 'images left out'],
    why: 'They lie in no folder of a class.',
  },
  unlisted: {
    title: [
      'image dropped because no usable row stands for it',
      'images dropped because no usable row stands for them',
    ],
    why: 'No row names them, their row could not be used, or a second file has the same name.',
  },
  unlistedInKaggleArchive: {
    title: [
      'image dropped because no usable row stands for it',
      'images dropped because no usable row stands for them',
    ],
    why: 'No row names them, their row could not be used, or a second file has the same name. In the Kaggle archive they are 23 slices of CT scans that no row names.',
  },
  missing: {
    title: ['row whose image is missing', 'rows whose image is missing'],
    why: 'They stay out of everything that follows.',
  },
  otherFolder: {
    title: [
      'image in the other folder than its row says',
      'images in the other folder than their row says',
    ],
    why: 'The row decides: the image is used in the split of its row.',
  },
  rejectedRows: {
    title: ['row that could not be used', 'rows that could not be used'],
    why: 'A row needs a name of its own, a known label and a known split.',
  },
  oddQuotes: {
    title: [
      'row was read although a quote in it makes no sense',
      'rows were read although a quote in them makes no sense',
    ],
    why: 'The quote was taken for any other character. Check these rows in the table.',
  },
  foundOtherwise: {
    title: [
      'image found although its row has another case or ending',
      'images found although their rows have another case or ending',
    ],
    why: 'No other image and no other row has a name like it.',
  },
  masks: {
    title: ['mask left out', 'masks left out'],
    why: 'They mark the lungs in other images.',
  },
  systemFiles: {
    title: ['system file left out', 'system files left out'],
    why: 'Operating systems add them on their own.',
  },
  spreadsheets: {
    title: ['spreadsheet not read', 'spreadsheets not read'],
    why: 'Save it as CSV and choose it with the images, if it says their classes.',
  },
  skipped: {
    title: ['image that could not be read', 'images that could not be read'],
    why: 'They are skipped; the others are used.',
  },
  cutShort: {
    title: ['image cut short', 'images cut short'],
    why: 'Their files end before the picture does. They are used; what is missing is grey, as in OpenCV.',
  },
  severalFrames: {
    title: ['file with several frames', 'files with several frames'],
    why: 'The first frame of each is the image; the others are not used.',
  },
} as const satisfies Record<string, FixText>;

export function describeRow({ line, name, reason, value }: RejectedRow): string {
  const found = value === '' ? '' : ` "${value}"`;
  const whose = name === '' || name === value ? '' : ` (${name})`;
  return `Line ${line}: ${reason}${found}${whose}`;
}

export function describeOddQuote({ line, value }: TableProblem): string {
  return `Line ${line}: ${value}`;
}

export function describeFound({ name, path }: FoundImage): string {
  return `${name}: ${path}`;
}

export function describeSkip({ name, reason, detail }: SkippedImage): string {
  return `${name}: ${reason} (${detail})`;
}

/** A list of names that is cut. */
export const NAMES = {
  label: 'Names',
  more: (shown: number, more: number) =>
    `The first ${formatCount(shown)} are shown; there are ${formatCount(more)} more.`,
};

import { CLASS_LIMITS } from '../../../domain/dataset/classes';
import type { Proposal, TableOffer } from '../../../domain/plan/propose-plan';
import { formatCount, plural } from '../../format';

/** The plan that a person is asked about before images are read. */
export const PLAN = {
  label: 'Plan',
  check: 'Check what was understood, change what is wrong; then the images are read.',
  download: 'Download this plan',
  useSaved: 'Use a saved plan',
  file: 'Plan file',
  cancel: 'Cancel',
  read: (images: number) => `Read ${plural(images, 'image')}`,
  takenIn: (taken: number, of: number) =>
    `${formatCount(taken)} of ${plural(of, 'image')} are taken in.`,
  unfit: (why: string) => `This plan does not fit: ${why}`,
  obstacle: (what: string) => `This cannot be read yet: ${what}`,
};

export function describeLayout(layout: Proposal['layout']): string {
  switch (layout) {
    case 'coronahack':
      return 'It is laid out like the CoronaHack archive.';
    case 'table':
      return 'A table says the class of each image.';
    case 'folders':
      return CLASSES_ARE_FOLDERS;
    case null:
      return 'Nothing says the class of an image for sure: choose the columns.';
  }
}

const CLASSES_ARE_FOLDERS = 'Each class has a folder of its own.';

/** What says the class of an image. */
export const PLAN_SOURCE = {
  title: 'What says the class of an image',
  label: 'Source',
  table: (path: string, images: number) => `${path} (names ${plural(images, 'image')})`,
  folders: 'the folder that it lies in',
  level: 'Folder that is the class',
  more: (shown: string, more: number) => `${shown} and ${formatCount(more)} more`,
  columns: { name: 'Column with the image', label: 'Column with the class' },
};

/** After the table's name. */
export function describeTable(table: TableOffer['table']): string {
  const { rows, encoding, separator, headerLine, titles } = table;
  const header = headerLine === null ? 'no line with titles' : `titles in line ${headerLine}`;
  return `${plural(rows.length, 'row')}, ${formatCount(titles.length)} columns, ${encoding}, separator ${nameOfSeparator(separator)}, ${header}.`;
}

const SEPARATORS: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

function nameOfSeparator(separator: string): string {
  return SEPARATORS[separator] ?? `"${separator}"`;
}

/** What each value stands for. */
export const PLAN_VALUES = {
  title: 'What stands for which class',
  caption: 'Values and their classes',
  choice: 'Class',
  leftOut: 'left out',
  ownClass: 'a class of its own',
  value: 'Value',
  empty: '(empty)',
  rows: 'Rows',
  images: 'Images',
  firstLine: 'First in line',
  choiceOf: (choice: string, value: string) => `${choice} of ${value}`,
  notShown: (count: number) =>
    `${plural(count, 'more value is', 'more values are')} not shown: this may be the wrong column.`,
  tooMany: (leftOut: number, of: number) =>
    `A data set has ${CLASS_LIMITS.max} classes at most: ${plural(leftOut, 'value')} of ${formatCount(of)} ${leftOut === 1 ? 'is' : 'are'} left out. Merge some to take in more.`,
};

/** What says which images test. */
export const PLAN_SPLITS = {
  title: 'What is tested on',
  label: 'TRAIN and TEST come from',
  nowhere: 'nothing: all is TRAIN',
  folders: 'folders such as train and test',
  column: (title: string) => `column ${title}`,
  draw: 'Draw a test set from TRAIN, class by class, patients whole',
  share: { label: 'Share of TEST', unit: 'per cent' },
  seed: { label: 'Seed of TEST' },
  caption: 'Values and their splits',
  choice: 'Split',
};

/** What tells which images are of one patient. */
export const PLAN_PATIENTS = {
  title: 'Which images are of one patient',
  label: 'Patients are told by',
  names: 'what names are known to say',
  folder: 'the folder they lie in',
  pattern: 'a pattern in the names',
  column: (title: string) => `column ${title}`,
  patternField: {
    label: 'Pattern',
    description: 'a regular expression; its first group is the patient',
  },
  count: (images: number, patients: number) =>
    `${plural(images, 'image')} of ${plural(patients, 'patient')}.`,
};

/** The classes with their images. */
export const PLAN_CLASSES = {
  title: 'What comes of it',
  caption: 'Planned images',
  class: 'Class',
  order: 'The matrix has the classes in this order. Give two classes one name to merge them.',
  validation: 'Images for validation are never learned from.',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  nameOf: (name: string) => `Name of ${name}`,
};

/** CoronaHack's fixes, each with the number of its rows. */
export const PLAN_FIXES = {
  relabel: (rows: number) =>
    `Rows with COVID-19 as their virus get the label COVID-19 (${formatCount(rows)})`,
  move: (rows: number) =>
    `The last fifth of the COVID-19 rows moves to TEST (${formatCount(rows)})`,
};

/** The plan of the data set that is open. */
export const PLAN_OF_DATASET = {
  label: 'Plan of the data set',
  title: 'Plan: how the files were understood',
  folders: CLASSES_ARE_FOLDERS,
  /** Around the table's name. */
  table: {
    before: 'The table',
    after: (image: string, label: string) =>
      `names the image in the column ${image}, its class in the column ${label}.`,
  },
  readAgain: 'Change the plan and read again',
  readAgainWithFixes: 'Read again with these fixes',
  filesGone: 'To change it, open the files again together with the downloaded plan.',
};

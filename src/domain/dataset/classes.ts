/** A class as the page shows it. */
export interface ImageClass {
  /** What the data set calls it: the key of counts and records, and what labels of images say. */
  name: string;
  /** The name a person reads. */
  displayName: string;
  /** Hexadecimal, `#D55E00`. */
  colour: string;
  /** One character that tells it from every other class without its colour. */
  mark: string;
}

/**
 * The classes of a data set, two to twelve, in the order of every matrix, vector and label: a label is
 * a position in it.
 */
export type Classes = readonly ImageClass[];

export const CLASS_LIMITS = { min: 2, max: 12 } as const;

/**
 * Colours by position. The first three are of the palette of Okabe & Ito ("Color Universal Design",
 * 2008), the next five near its reddish purple, orange, sky blue, yellow and black: each as far from all
 * others as can be for every kind of colour vision, and dark and light enough to be a line on white as
 * well as on the dark card. After these eight they come again, and the mark alone tells.
 */
const COLOURS = [
  '#D55E00',
  '#009E73',
  '#0072B2',
  '#D071A6',
  '#866841',
  '#1A91FF',
  '#A2924E',
  '#6E6E6E',
] as const;

/** Marks by position: full shapes while colours are new, hollow ones where they come again. */
const MARKS = ['●', '■', '▲', '◆', '▼', '★', '✚', '✖', '○', '□', '△', '◇'] as const;

/** Classes with the colours and marks of their positions. */
export function classesNamed(named: readonly Pick<ImageClass, 'name' | 'displayName'>[]): Classes {
  return named.map(({ name, displayName }, position) => ({
    name,
    displayName,
    colour: COLOURS[position % COLOURS.length] as string,
    mark: MARKS[position % MARKS.length] as string,
  }));
}

/**
 * The classes of the article's archive. `Pnemonia` is the spelling of Kaggle's metadata and stays the
 * key.
 */
export const ARTICLE_CLASSES: Classes = classesNamed([
  { name: 'COVID-19', displayName: 'COVID-19' },
  { name: 'Normal', displayName: 'Normal' },
  { name: 'Pnemonia', displayName: 'Pneumonia' },
]);

/** Images for validation are never learned from; a data set need not have any. */
export const SPLITS = ['train', 'validation', 'test'] as const;
export type Split = (typeof SPLITS)[number];

export function namesOf(classes: Classes): string[] {
  return classes.map(({ name }) => name);
}

/** The names a person reads, in the order of the classes. */
export function displayNamesOf(classes: Classes): string[] {
  return classes.map(({ displayName }) => displayName);
}

/** Whether both are called the same, in the same order. */
export function areSameClasses(one: Classes, other: Classes): boolean {
  return one.length === other.length && one.every(({ name }, label) => name === other[label]?.name);
}

/** Whether what is known of the article's archive alone, its figures and its fixes, may be said. */
export function areArticleClasses(classes: Classes): boolean {
  return areSameClasses(classes, ARTICLE_CLASSES);
}

/** @param label a position in the classes */
export function classAt(classes: Classes, label: number): ImageClass {
  return classes[label] as ImageClass;
}

/** @param name of one of the classes */
export function classNamed(classes: Classes, name: string): ImageClass {
  return classAt(classes, labelOf(classes, name));
}

/** The position of a class. @param name of one of the classes */
export function labelOf(classes: Classes, name: string): number {
  return classes.findIndex((one) => one.name === name);
}

/** One more than the highest label that occurs: how many classes there must be at least. */
export function countLabels(labels: Iterable<number>): number {
  let count = 0;
  for (const label of labels) count = Math.max(count, label + 1);
  return count;
}

import { betterOf, type NotPaired, type PairedAnswers } from '../../../domain/run/compare-runs';
import { formatCount, plural } from '../../format';

/** Two runs by the letters they are shown with. */
export interface PairOfLetters {
  first: string;
  second: string;
}

/** What McNemar's test says of two runs, in one line. */
export function verdictOf(paired: PairedAnswers, { first, second }: PairOfLetters): string {
  switch (betterOf(paired)) {
    case 'first':
      return `${first} is right more often than ${second}, more than by chance`;
    case 'second':
      return `${second} is right more often than ${first}, more than by chance`;
    case 'unclear':
      return `Unclear which of ${first} and ${second} is right more often`;
  }
}

/** The counts and the p-value behind the verdict. */
export function describePaired(paired: PairedAnswers, { first, second }: PairOfLetters): string {
  const { images, bothRight, onlyFirstRight, onlySecondRight, bothWrong, pValue } = paired;
  const counts = `Of the same ${plural(images, 'test image')}, ${first} alone is right on ${formatCount(onlyFirstRight)} (b) and ${second} alone on ${formatCount(onlySecondRight)} (c); both are right on ${formatCount(bothRight)}, neither on ${formatCount(bothWrong)}.`;
  if (onlyFirstRight + onlySecondRight === 0) {
    return `${counts} No image tells them apart.`;
  }
  return `${counts} McNemar's exact test: p ${formatPValue(pValue)}. That is how often two equally good models would come out at least this uneven.`;
}

/** "= 0.42", "= 0.0082", "< 0.0001". */
export function formatPValue(pValue: number): string {
  return pValue < 0.0001 ? '< 0.0001' : `= ${Number(pValue.toPrecision(2))}`;
}

/** Why two runs cannot be tested against each other. */
export function describeNotPaired(why: NotPaired, { first, second }: PairOfLetters): string {
  const both = `${first} and ${second}`;
  switch (why) {
    case 'unknown-images':
      return `${both} cannot be tested against each other: this browser offers no digest to tell whether their images are the same.`;
    case 'other-images':
      return `${both} cannot be tested against each other: they are on other data sets, or on images resampled in another way.`;
    case 'other-selection':
      return `${both} cannot be tested against each other: not the same images were left out of the test set.`;
    case 'other-labels':
      return `${both} cannot be tested against each other: their test images are labelled in different ways.`;
  }
}

/** What the test does not say. */
export const PAIRED_NOTE =
  'The test is about these two models, not about their recipes: another seed gives another model. It counts every image for itself, so several images of one patient make a difference look surer than it is.';
export const PAIRED_TEST = "About McNemar's test";

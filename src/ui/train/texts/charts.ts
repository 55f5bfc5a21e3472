import { formatPercent, formatScore } from '../../../domain/format-figures';
import type { AccuracySwing } from '../../../domain/evaluation/accuracy-swing';
import type { EpochRecord } from '../../../domain/training/history';
import type { Validation } from '../../../domain/training/validation';
import { swingTitle } from '../../evaluate/texts/swing';
import type { NamedTerms } from '../../glossary/in-words';

export const CHARTS = {
  title: 'Charts',
  none: 'Loss and accuracy are drawn here while it trains.',
};

/** Where the loss went, as far as it is shown. */
export function lossTitle(history: readonly EpochRecord[]): string {
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined) return 'Loss: the first epoch is running';
  if (first === last) return `Loss after 1 epoch: ${formatScore(last.loss)}`;
  const [from, to] = [formatScore(first.loss), formatScore(last.loss)];
  if (from === to) return `Train loss is ${to}, as after the first epoch`;
  return `Train loss ${last.loss < first.loss ? 'fell' : 'rose'} from ${from} to ${to}`;
}

export function accuracyTitle(
  history: readonly EpochRecord[],
  validatedOn: Validation['kind'],
): string {
  const last = history.at(-1);
  if (last === undefined) return 'Accuracy: the first epoch is running';
  const train = `Accuracy after epoch ${last.epoch}: train ${formatPercent(last.accuracy)}`;
  if (last.valAccuracy === null) return train;
  const validated = validatedOn === 'test' ? 'test' : 'validation';
  return `${train}, ${validated} ${formatPercent(last.valAccuracy)}`;
}

/** Of the area behind the line; the article validated on its test set. */
export function describeSwing(swing: AccuracySwing): string {
  return `${swingTitle(swing)}: noise as much as skill. Choosing an epoch by it would be choosing on the test set.`;
}

/** What the line of the validation is called. */
export function validationName(validatedOn: Validation['kind']): string {
  if (validatedOn === 'test') return 'validation (test set)';
  return `validation (${validatedOn === 'split' ? 'the data set’s own' : 'held out of train'})`;
}

export const MATRIX = {
  validation: 'Validation images',
  test: 'Test images',
  validationCaption: 'Confusion matrix, validation',
  testCaption: 'Confusion matrix, test',
  testTitle: (accuracy: number) => `Test accuracy ${formatPercent(accuracy)}`,
  more: 'See its intervals and the images on Evaluate',
};

export const MATRIX_TERMS: NamedTerms = [
  ['confusion-matrix', 'confusion matrix'],
  ['accuracy', 'accuracy'],
];

/** @param matrix.epoch that ended last; 0 before the first */
export function matrixTitle(matrix: {
  epoch: number;
  isCounted: boolean;
  validatedOn: Validation['kind'];
}): string {
  const { epoch, isCounted, validatedOn } = matrix;
  const validation = validatedOn === 'test' ? 'Validation on the test set' : 'Validation';
  return isCounted
    ? `${validation} after epoch ${epoch}`
    : `${validation} comes after epoch ${epoch + 1}`;
}

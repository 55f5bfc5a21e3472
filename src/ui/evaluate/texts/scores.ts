import { formatScore } from '../../../domain/format-figures';
import type { RunSplit } from '../../../domain/run/predictions';
import { formatCount } from '../../format';

export const SCORES = {
  title: (prefix: string) => `${prefix}Classes`,
  byClass: (prefix: string, split: RunSplit) => `${prefix}Scores by class, ${split}`,
  class: 'Class',
  figure: 'Figure',
  value: 'Value',
  interval: '95\u00a0% interval',
  /** "6 of 10". */
  countOf: (count: number, total: number) => `${formatCount(count)} of ${formatCount(total)}`,
  /** In the place of a figure that is not defined. */
  none: 'none',
};

/** Captions of the tables of all classes together. */
export const ALL_CLASSES = {
  short: (prefix: string, split: RunSplit) => `${prefix}In short, ${split}`,
  answers: (prefix: string, split: RunSplit) => `${prefix}All classes, ${split}: predicted class`,
  probabilities: (prefix: string, split: RunSplit) =>
    `${prefix}All classes, ${split}: probabilities`,
};

export const CLASS_FIGURES = {
  precision: 'Precision',
  recall: 'Recall',
  f1: 'F1',
  rocAuc: 'ROC area',
  averagePrecision: 'Average precision',
  support: 'Support',
};

/** `meaning`: what it says, by the number of classes. */
export const OVERALL_FIGURES = {
  accuracy: { name: 'Accuracy', meaning: () => 'share that is right' },
  balancedAccuracy: {
    name: 'Balanced accuracy',
    meaning: () => 'mean recall of the classes',
  },
  macroF1: { name: 'Macro F1', meaning: () => 'mean F1 of the classes' },
  weightedF1: { name: 'Weighted F1', meaning: () => 'mean F1, weighted by images' },
  matthewsCorrelation: {
    name: 'Matthews correlation',
    meaning: () => '0 by chance, 1 all right',
  },
  cohenKappa: { name: "Cohen's kappa", meaning: () => '0 by chance, 1 all right' },
  macroRocAuc: { name: 'ROC area', meaning: () => '0.5 by chance, 1 at best' },
  logLoss: {
    name: 'Log loss',
    meaning: (classCount: number) =>
      `0 at best, ${formatScore(Math.log(classCount))} knowing nothing`,
  },
  brierScore: {
    name: 'Brier score',
    meaning: (classCount: number) =>
      `0 at best, ${formatScore(1 - 1 / classCount)} knowing nothing`,
  },
  calibrationError: {
    name: 'Calibration error',
    meaning: () => 'gap of confidence and accuracy',
  },
};

import { createRandom } from '../random';
import { sum } from '../statistics';
import { groupCount, percentileInterval, resample, stratify, type Bounds } from './bootstrap';
import {
  reportOfImages,
  scoreImages,
  type ClassificationReport,
  type MatrixReport,
} from './classification-report';
import { wilsonInterval } from './intervals';
import type { Probabilities } from './probability-scores';

/** Why a figure has no interval. */
export type MissingInterval =
  /** Nothing is counted, here or in one of the resamples, so there is no figure either. */
  | 'no-figure'
  /** A class has the images of a single patient: drawing patients anew changes nothing there. */
  | 'one-group'
  /** Every resample gives the same, as for a figure that is perfect: that is no certainty. */
  | 'no-spread';

/** The 95 % interval of a figure, or why there is none. */
export type FigureInterval = Bounds | MissingInterval;

/** Intervals of proportions: each image counts for itself, as if no patient had two. */
export interface WilsonIntervals {
  accuracy: FigureInterval;
  /** By class. */
  perClass: { precision: FigureInterval; recall: FigureInterval }[];
}

export function wilsonIntervals({
  confusionMatrix,
  images,
}: Pick<MatrixReport, 'confusionMatrix' | 'images'>): WilsonIntervals {
  const correct = confusionMatrix.map((row, label) => row[label] as number);
  return {
    accuracy: proportionInterval(sum(correct), images),
    perClass: correct.map((count, label) => ({
      precision: proportionInterval(count, sum(confusionMatrix.map((row) => row[label] as number))),
      recall: proportionInterval(count, sum(confusionMatrix[label] as number[])),
    })),
  };
}

function proportionInterval(count: number, total: number): FigureInterval {
  if (total === 0) return 'no-figure';
  const { low, high } = wilsonInterval(count, total);
  return { low, high };
}

/** Figures that are no proportions. */
const OVERALL_FIGURES = [
  'balancedAccuracy',
  'macroF1',
  'weightedF1',
  'matthewsCorrelation',
  'cohenKappa',
  'macroRocAuc',
  'logLoss',
  'brierScore',
  'calibrationError',
] as const;
const CLASS_FIGURES = ['f1', 'rocAuc', 'averagePrecision'] as const;

export type OverallFigure = (typeof OVERALL_FIGURES)[number];
export type ClassFigure = (typeof CLASS_FIGURES)[number];

export type BootstrapIntervals = Record<OverallFigure, FigureInterval> & {
  resamples: number;
  seed: number;
  /** By class. */
  perClass: Record<ClassFigure, FigureInterval>[];
};

export const RESAMPLES = 2000;
const SEED = 0;

/**
 * Intervals from resamples of whole patients within each class: how far a figure would move with other
 * patients. Nothing is trained anew, so they do not cover what another seed would give.
 *
 * @param truth [n] class indices
 * @param probabilities [n, classes], row-major
 * @param groups [n] patient of each image
 * @param classNames in the order of the classes
 */
export function bootstrapIntervals(
  truth: Uint8Array,
  probabilities: Probabilities,
  groups: readonly string[],
  classNames: readonly string[],
  resamples = RESAMPLES,
): BootstrapIntervals {
  const scored = scoreImages(truth, probabilities, classNames);
  const strata = stratify(truth, groups, classNames.length);
  const weights = new Float64Array(truth.length).fill(1);
  const report = reportOfImages(scored, weights);
  const random = createRandom(SEED, 'bootstrap');
  const resampled = Array.from({ length: resamples }, () => {
    resample(strata, random, weights);
    return reportOfImages(scored, weights);
  });
  const isAlone = strata.some((stratum) => groupCount(stratum) === 1);
  const intervalOf = (figureOf: (report: ClassificationReport) => number | null | undefined) => {
    const figure = figureOf(report) ?? null;
    const figures = resampled.flatMap((one) => figureOf(one) ?? []);
    if (figure === null || figures.length < resamples) return 'no-figure';
    if (isAlone) return 'one-group';
    return figures.every((one) => one === figure)
      ? 'no-spread'
      : percentileInterval(figure, figures);
  };
  return {
    resamples,
    seed: SEED,
    ...recordOf(OVERALL_FIGURES, (key) => intervalOf((one) => one[key])),
    perClass: report.perClass.map((_, label) =>
      recordOf(CLASS_FIGURES, (key) => intervalOf((one) => one.perClass[label]?.[key])),
    ),
  };
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

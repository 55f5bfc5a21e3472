import type { Dataset } from '../dataset/dataset';
import type { Bounds } from '../evaluation/bootstrap';
import type { ClassificationReport } from '../evaluation/classification-report';
import { mostProbableClasses } from '../evaluation/confusion-matrix';
import {
  differenceOfProportions,
  pairedTInterval,
  type Proportion,
} from '../evaluation/differences';
import { compareModels } from '../evaluation/paired-bootstrap';
import type { FigureInterval } from '../evaluation/report-intervals';
import { patientGroupsOf } from '../run/predictions';
import type { SplitUnit } from '../training/validation';
import type { ExperimentRun } from './experiment-run';
import { spreadOf, type Spread } from './figures';

/** What the two ways to hold images out are compared by. */
export const LEAK_MEASURES = [
  'validationAccuracy',
  'validationMacroF1',
  'testAccuracy',
  /** Validation accuracy minus test accuracy: what validation promises and the test does not keep. */
  'brokenPromise',
] as const;
export type LeakMeasure = (typeof LEAK_MEASURES)[number];

/** The difference of a measure between the two ways, with its 95 % interval. */
export interface LeakDifference {
  value: number;
  /** Null where none can be made: of a single pair, or of pairs that all differ by the same. */
  interval: (Bounds & { method: IntervalMethod }) | null;
}

/**
 * `paired-t` over seeds; of a single seed `newcombe` where the images are others, and
 * `paired-bootstrap` where they are the same.
 */
export type IntervalMethod = 'paired-t' | 'newcombe' | 'paired-bootstrap';

export interface LeakRow {
  /** Images held out at random. */
  leaky: Spread;
  /** Whole patients held out. */
  clean: Spread;
  /** Leaky minus clean. */
  difference: LeakDifference;
}

export interface LeakComparison {
  /** Seeds that were trained in both ways. */
  pairs: number;
  rows: Record<LeakMeasure, LeakRow>;
  verdict: LeakVerdict;
}

/** What the validation accuracy says: the random split scores higher, lower, or it is not clear. */
export type LeakVerdict = 'flatters' | 'unclear' | 'lower';

/** A run with what it says of the images it held out. */
interface HeldOutRun extends ExperimentRun {
  held: ClassificationReport;
}

/** Of one seed. */
interface Pair {
  leaky: HeldOutRun;
  clean: HeldOutRun;
}

/** @returns null while no seed has been trained in both ways */
export function leakComparison(
  dataset: Pick<Dataset, 'classes' | 'images'>,
  runs: readonly ExperimentRun[],
): LeakComparison | null {
  const pairs = pairsOf(runs);
  if (pairs.length === 0) return null;
  const row = (measure: LeakMeasure) => rowOf(measure, pairs, dataset);
  const validationAccuracy = row('validationAccuracy');
  return {
    pairs: pairs.length,
    rows: {
      validationAccuracy,
      validationMacroF1: row('validationMacroF1'),
      testAccuracy: row('testAccuracy'),
      brokenPromise: row('brokenPromise'),
    },
    verdict: verdictOf(validationAccuracy),
  };
}

function pairsOf(runs: readonly ExperimentRun[]): Pair[] {
  const leakyRuns = heldOutBy('image', runs);
  return heldOutBy('patient', runs).flatMap((clean) => {
    const leaky = leakyRuns.find(({ recipe }) => recipe.seed === clean.recipe.seed);
    return leaky === undefined ? [] : [{ leaky, clean }];
  });
}

/** Too few images for a share to come to one leave nothing to compare. */
function heldOutBy(by: SplitUnit, runs: readonly ExperimentRun[]): HeldOutRun[] {
  return runs.flatMap((run) => {
    const { validation } = run.recipe;
    const held = run.evaluation.validation;
    const isOne = validation.kind === 'held-out' && validation.by === by;
    return isOne && held !== null && held.images > 0 ? [{ ...run, held }] : [];
  });
}

function rowOf(
  measure: LeakMeasure,
  pairs: readonly Pair[],
  dataset: Pick<Dataset, 'classes' | 'images'>,
): LeakRow {
  const leaky = spreadOf(pairs.map((pair) => measureOf(measure, pair.leaky)));
  const clean = spreadOf(pairs.map((pair) => measureOf(measure, pair.clean)));
  return { leaky, clean, difference: differenceOf(measure, pairs, dataset) };
}

function measureOf(measure: LeakMeasure, { held, evaluation: { test } }: HeldOutRun): number {
  switch (measure) {
    case 'validationAccuracy':
      return held.accuracy;
    case 'validationMacroF1':
      return held.macroF1;
    case 'testAccuracy':
      return test.accuracy;
    case 'brokenPromise':
      return held.accuracy - test.accuracy;
  }
}

/** Rounding alone makes equal differences unequal by less. */
const SAME = 1e-12;

function differenceOf(
  measure: LeakMeasure,
  pairs: readonly Pair[],
  dataset: Pick<Dataset, 'classes' | 'images'>,
): LeakDifference {
  const [pair] = pairs;
  if (pairs.length === 1 && pair !== undefined) {
    const value = measureOf(measure, pair.leaky) - measureOf(measure, pair.clean);
    return { value, interval: intervalOfOne(measure, pair, dataset) };
  }
  const { value, low, high } = pairedTInterval(
    pairs.map(({ leaky, clean }) => measureOf(measure, leaky) - measureOf(measure, clean)),
  );
  return { value, interval: high - low < SAME ? null : { low, high, method: 'paired-t' } };
}

/** Of a single seed. */
function intervalOfOne(
  measure: LeakMeasure,
  { leaky, clean }: Pair,
  dataset: Pick<Dataset, 'classes' | 'images'>,
): LeakDifference['interval'] {
  if (measure === 'validationAccuracy') {
    const { low, high } = differenceOfProportions(correctOf(leaky.held), correctOf(clean.held));
    return { low, high, method: 'newcombe' };
  }
  if (measure !== 'testAccuracy') return null;
  const { indices, truth } = clean.predictions.test;
  const interval = compareModels(
    truth,
    [leaky, clean].map(({ predictions }) =>
      mostProbableClasses(predictions.test.probabilities, dataset.classes.length),
    ),
    patientGroupsOf(dataset, indices),
    dataset.classes.length,
  ).leads[1]?.accuracy.interval;
  return isBounds(interval) ? { ...interval, method: 'paired-bootstrap' } : null;
}

function correctOf({ accuracy, images }: ClassificationReport): Proportion {
  return { count: Math.round(accuracy * images), total: images };
}

function isBounds(interval: FigureInterval | undefined): interval is Bounds {
  return typeof interval === 'object';
}

function verdictOf({ difference: { interval } }: LeakRow): LeakVerdict {
  if (interval === null) return 'unclear';
  if (interval.low > 0) return 'flatters';
  return interval.high < 0 ? 'lower' : 'unclear';
}

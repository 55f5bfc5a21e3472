import type { Dataset } from '../dataset/dataset';
import { groupCount, stratify, type Bounds } from '../evaluation/bootstrap';
import { mostProbableClasses } from '../evaluation/confusion-matrix';
import { balancedAccuracyInterval } from '../evaluation/intervals';
import {
  compareModels,
  type AccuracyEstimates,
  type Estimate,
} from '../evaluation/paired-bootstrap';
import { patientGroupsOf } from '../run/predictions';
import type { ExperimentRun } from './experiment-run';

/** What a network of the probe was shown. */
export const SHOWN_PARTS = ['whole', 'no-lungs', 'lungs-only'] as const;
export type ShownPart = (typeof SHOWN_PARTS)[number];

export interface ProbedPart extends AccuracyEstimates {
  part: ShownPart;
  /** The figures with whole images minus these; null of whole images. */
  fall: AccuracyEstimates | null;
}

export interface ShortcutProbe {
  /** Of TEST. */
  images: number;
  /** The share of the largest class: the accuracy of always naming that. */
  largestClass: number;
  /** The balanced accuracy of guessing, or of always naming one class. */
  guessing: number;
  /** Those that are trained, in the order of SHOWN_PARTS, `whole` first. */
  parts: ProbedPart[];
  /** Null while nothing without the lungs is trained. */
  verdict: ShortcutVerdict | null;
}

/**
 * What the balanced accuracies say, as far as their intervals do. `nothing-learned`: with whole images
 * the interval reaches guessing already. Where it does so without the lung field, `lungs-needed` if the
 * fall is clear, else `unclear`. Where it lies above guessing, something is known elsewhere: half or
 * more of what the network has above guessing (`mostly-elsewhere`), less (`partly-elsewhere`), or either
 * (`elsewhere`), where the intervals hold both. `no-interval`: a class has a single patient.
 */
export type ShortcutVerdict =
  | 'no-interval'
  | 'nothing-learned'
  | 'unclear'
  | 'lungs-needed'
  | 'elsewhere'
  | 'partly-elsewhere'
  | 'mostly-elsewhere';

/** @returns null while nothing is trained on whole images */
export function shortcutProbe(
  dataset: Pick<Dataset, 'classes' | 'images'>,
  runs: readonly ExperimentRun[],
): ShortcutProbe | null {
  const shown = SHOWN_PARTS.flatMap((part) => {
    const run = runs.find(({ recipe }) => shownPart(recipe) === part);
    return run === undefined ? [] : [{ part, run }];
  });
  const [whole] = shown;
  if (whole?.part !== 'whole') return null;
  const { indices, truth } = whole.run.predictions.test;
  const groups = patientGroupsOf(dataset, indices);
  const classCount = dataset.classes.length;
  const guessing = 1 / classCount;
  const { models, leads } = compareModels(
    truth,
    shown.map(({ run }) => mostProbableClasses(run.predictions.test.probabilities, classCount)),
    groups,
    classCount,
  );
  const patients = stratify(truth, groups, classCount).map(groupCount);
  const parts = shown.map(({ part, run }, model): ProbedPart => {
    const { accuracy, balancedAccuracy } = models[model] as AccuracyEstimates;
    return {
      part,
      accuracy,
      balancedAccuracy: withInterval(balancedAccuracy, run, patients),
      fall: part === 'whole' ? null : (leads[model] as AccuracyEstimates),
    };
  });
  const supports = whole.run.evaluation.test.perClass.map(({ support }) => support);
  return {
    images: truth.length,
    largestClass: Math.max(...supports) / truth.length,
    guessing,
    parts,
    verdict: verdictOf(parts, guessing),
  };
}

function shownPart({ blanking }: ExperimentRun['recipe']): ShownPart {
  if (blanking === null) return 'whole';
  return blanking.blanked === 'centre' ? 'no-lungs' : 'lungs-only';
}

/**
 * Where no resample differs, as of a network that is always right or always names one class, the
 * interval that the counts give: from Wilson's, a patient counting once.
 */
function withInterval(
  estimate: Estimate,
  { evaluation: { test } }: ExperimentRun,
  patients: readonly number[],
): Estimate {
  if (estimate.interval !== 'no-spread') return estimate;
  const { low, high } = balancedAccuracyInterval(
    test.perClass.flatMap(({ recall }, label) => {
      const cases = patients[label] ?? 0;
      return cases === 0 ? [] : [{ recall, cases }];
    }),
  );
  return { ...estimate, interval: { low, high } };
}

function verdictOf(parts: readonly ProbedPart[], guessing: number): ShortcutVerdict | null {
  const whole = parts.find(({ part }) => part === 'whole');
  const noLungs = parts.find(({ part }) => part === 'no-lungs');
  if (whole === undefined || noLungs === undefined) return null;
  const before = whole.balancedAccuracy.interval;
  const after = noLungs.balancedAccuracy.interval;
  if (typeof before === 'string' || typeof after === 'string') return 'no-interval';
  if (before.low <= guessing) return 'nothing-learned';
  if (after.low <= guessing) {
    return hasClearlyFallen(noLungs, before, after) ? 'lungs-needed' : 'unclear';
  }
  // The balanced accuracy at which half is left of what another one has above guessing.
  const halfOfKnown = (balancedAccuracy: number) => (guessing + balancedAccuracy) / 2;
  if (after.low >= halfOfKnown(before.high)) return 'mostly-elsewhere';
  return after.high < halfOfKnown(before.low) ? 'partly-elsewhere' : 'elsewhere';
}

/** By the interval of the fall; where no resample differs, by intervals that do not meet. */
function hasClearlyFallen({ fall }: ProbedPart, before: Bounds, after: Bounds): boolean {
  const interval = fall?.balancedAccuracy.interval;
  return typeof interval === 'object' ? interval.low > 0 : after.high < before.low;
}

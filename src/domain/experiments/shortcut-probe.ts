import type { Dataset } from '../dataset/dataset';
import { mostProbableClasses } from '../evaluation/confusion-matrix';
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
 * What the balanced accuracy without the lung field says. `nothing-learned`: with whole images it is
 * no better than guessing already. `lungs-needed`: without the lungs it is no better than guessing,
 * and clearly worse than with them; `unclear` where it is not clearly worse. In between by how much of
 * what it has above guessing is left: half or more is `mostly-elsewhere`.
 */
export type ShortcutVerdict =
  'nothing-learned' | 'unclear' | 'lungs-needed' | 'partly-elsewhere' | 'mostly-elsewhere';

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
  const classCount = dataset.classes.length;
  const guessing = 1 / classCount;
  const { models, leads } = compareModels(
    truth,
    shown.map(({ run }) => mostProbableClasses(run.predictions.test.probabilities, classCount)),
    patientGroupsOf(dataset, indices),
    classCount,
  );
  const parts = shown.map(({ part }, model): ProbedPart => ({
    part,
    ...(models[model] as AccuracyEstimates),
    fall: part === 'whole' ? null : (leads[model] as AccuracyEstimates),
  }));
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

function verdictOf(parts: readonly ProbedPart[], guessing: number): ShortcutVerdict | null {
  const whole = parts.find(({ part }) => part === 'whole');
  const noLungs = parts.find(({ part }) => part === 'no-lungs');
  if (whole === undefined || noLungs === undefined) return null;
  // Whether the interval reaches guessing; the figure itself, where it has none.
  const isLikeGuessing = ({ balancedAccuracy }: AccuracyEstimates) =>
    lowestOf(balancedAccuracy) <= guessing;
  if (isLikeGuessing(whole)) return 'nothing-learned';
  if (isLikeGuessing(noLungs)) return hasClearlyFallen(noLungs) ? 'lungs-needed' : 'unclear';
  return shareKept(whole, noLungs, guessing) >= 0.5 ? 'mostly-elsewhere' : 'partly-elsewhere';
}

function hasClearlyFallen({ fall }: ProbedPart): boolean {
  return fall !== null && lowestOf(fall.balancedAccuracy) > 0;
}

function lowestOf({ value, interval }: Estimate): number {
  return typeof interval === 'string' ? value : interval.low;
}

/** Of what a network has above guessing, the share that another one has too. */
function shareKept(whole: AccuracyEstimates, other: AccuracyEstimates, guessing: number): number {
  return (other.balancedAccuracy.value - guessing) / (whole.balancedAccuracy.value - guessing);
}

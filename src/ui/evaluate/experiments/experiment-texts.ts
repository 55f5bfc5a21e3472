import { classNamed, type Classes } from '../../../domain/dataset/classes';
import type { Bounds } from '../../../domain/evaluation/bootstrap';
import type { Estimate } from '../../../domain/evaluation/paired-bootstrap';
import type { FigureInterval } from '../../../domain/evaluation/report-intervals';
import type { Figure } from '../../../domain/experiments/figures';
import { presetOf, type Recipe } from '../../../domain/training/recipe';
import { formatPercent, plural } from '../../format';

const FIGURE_NAMES: Record<Extract<Figure, string>, string> = {
  accuracy: 'Accuracy',
  balancedAccuracy: 'Balanced accuracy',
  macroF1: 'Macro F1',
  weightedF1: 'Weighted F1',
  macroRocAuc: 'Macro ROC AUC',
};

export function figureName(figure: Figure, classes: Classes): string {
  return typeof figure === 'string'
    ? FIGURE_NAMES[figure]
    : `Recall, ${classNamed(classes, figure.recallOf).displayName}`;
}

/** "Article, 50 epochs, seed 0". */
export function describeRecipe(recipe: Recipe): string {
  const name = presetOf(recipe) ?? 'your own';
  return `${name}, ${plural(recipe.epochs, 'epoch')}, seed ${recipe.seed}`;
}

/** A difference of shares: "+3.2 points". */
export function formatPoints(difference: number): string {
  return `${signed(difference)}\u00a0points`;
}

/** The size of a difference, whatever its sign: "3.2 points". */
export function formatSize(difference: number): string {
  return `${(Math.abs(difference) * 100).toFixed(1)}\u00a0points`;
}

function signed(difference: number): string {
  const text = (Math.abs(difference) * 100).toFixed(1);
  if (Number(text) === 0) return text;
  return `${difference < 0 ? '−' : '+'}${text}`;
}

/** "−0.5 to +3.2". */
export function formatPointBounds({ low, high }: Bounds): string {
  return `${signed(low)} to ${signed(high)}`;
}

/** "66.1 % to 73.2 %", or why there is none. */
export function formatInterval(interval: FigureInterval): string {
  return typeof interval === 'string'
    ? MISSING_INTERVALS[interval]
    : `${formatPercent(interval.low)} to ${formatPercent(interval.high)}`;
}

/** The same of a difference, in points. */
export function formatPointInterval({ interval }: Estimate): string {
  return typeof interval === 'string' ? MISSING_INTERVALS[interval] : formatPointBounds(interval);
}

const MISSING_INTERVALS: Record<Extract<FigureInterval, string>, string> = {
  'no-figure': 'no interval',
  'one-group': 'no interval: a class has a single patient',
  'no-spread': 'no interval: every resample gives the same',
};

/** Whoever chooses by images cannot be judged by them. */
export function describeChoiceOfEpoch({ keptEpoch, earlyStopping }: Recipe): string | null {
  return keptEpoch === 'best-validation' || earlyStopping !== null
    ? 'The recipe chooses its epoch by the same held-out images, so their figures are a little too high.'
    : null;
}

import { classNamed, type Classes } from '../../../domain/dataset/classes';
import type { ExperimentKind } from '../../../domain/experiments/experiment';
import { differenceByChance, type Figure, type Spread } from '../../../domain/experiments/figures';
import {
  type FigureUnit,
  formatPercent,
  formatSize,
  unitOfFigure,
} from '../../../domain/format-figures';
import { keepsBestEpoch, type Recipe } from '../../../domain/training/recipe';
import { plural } from '../../format';

export const EXPERIMENT_NAMES: Record<ExperimentKind, string> = {
  seeds: 'Repeat over seeds',
  leak: 'Leaky against clean',
  shortcut: 'Shortcut probe',
  folds: 'Cross-validation by patient',
};

const FIGURE_NAMES: Record<Extract<Figure, string>, string> = {
  accuracy: 'Accuracy',
  balancedAccuracy: 'Balanced accuracy',
  macroF1: 'Macro F1',
  weightedF1: 'Weighted F1',
  macroRocAuc: 'Macro ROC AUC',
};

/** What a figure is called and how it is written. */
export function namedFigure(figure: Figure, classes: Classes): { name: string; unit: FigureUnit } {
  return typeof figure === 'string'
    ? { name: FIGURE_NAMES[figure], unit: unitOfFigure(figure) }
    : { name: `Recall, ${classNamed(classes, figure.recallOf).displayName}`, unit: 'percent' };
}

/** Test accuracy over seeds, and by how much single trainings differ without any other cause. */
export function describeSeeds(accuracy: Spread): string {
  const { mean, lowest, highest, values } = accuracy;
  const start = `Test accuracy over ${plural(values.length, 'seed')}: ${formatPercent(mean)} on average`;
  const luck = differenceByChance(accuracy);
  if (luck === null) return `${start}. One seed has no spread yet.`;
  const range = `${start}, from ${formatPercent(lowest)} to ${formatPercent(highest)}.`;
  if (luck >= 1) return `${range} So few seeds do not tell how far apart others may be.`;
  return `${range} Two trainings that differ in nothing but the seed may be up to ${formatSize(luck)} apart (95\u00a0% of such pairs).`;
}

/** Whoever chooses by images cannot be judged by them. */
export function describeChoiceOfEpoch(recipe: Recipe): string | null {
  return keepsBestEpoch(recipe) || recipe.earlyStopping !== null
    ? 'The recipe chooses its epoch by the same held-out images, so their figures may be too high.'
    : null;
}

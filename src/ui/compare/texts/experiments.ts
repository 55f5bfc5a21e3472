import { classNamed, type Classes } from '../../../domain/dataset/classes';
import type { Bounds } from '../../../domain/evaluation/bootstrap';
import type { ExperimentKind } from '../../../domain/experiments/experiment';
import { differenceByChance, type Figure, type Spread } from '../../../domain/experiments/figures';
import {
  type FigureUnit,
  formatBounds,
  formatPercent,
  formatSize,
  unitOfFigure,
} from '../../../domain/format-figures';
import { keepsBestEpoch, type Recipe } from '../../../domain/training/recipe';
import { asSentence, formatCount, formatDuration, plural } from '../../format';

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

/** The view of all experiments. */
export const EXPERIMENTS = {
  title: 'Experiments',
  intro: (recipe: string, seed: number) =>
    `What one training cannot tell. Each experiment trains the recipe of the Train page several times and changes one thing; your network of before is the current one again afterwards. The recipe now: ${recipe}; seed ${seed}.`,
};

/** Why none can start. */
export const OBSTACLES = {
  training: 'A training is running: wait for it, or stop it on the Train page.',
  recipe: (values: number) =>
    `${plural(values, 'value')} of the recipe ${values === 1 ? 'is' : 'are'} outside the limits: correct ${values === 1 ? 'it' : 'them'} on the Train page.`,
};

/** What every card of an experiment has. */
export const EXPERIMENT_CARD = {
  start: (trainings: number | null) => `Start ${trainings ?? 'the'} trainings`,
  startOf: (trainings: number | null, title: string) =>
    `${EXPERIMENT_CARD.start(trainings)}: ${title}`,
  stop: 'Stop the experiment',
  stopOf: (title: string) => `Stop the experiment: ${title}`,
  resume: 'Resume',
  resumeOf: (title: string) => `Resume ${title}`,
  progress: (title: string) => `${title}, progress`,
  training: (number: number, of: number, sideBySide: number) =>
    `Training ${number} of ${of}${sideBySide > 1 ? `, ${sideBySide} side by side` : ''}`,
  estimate: (ms: number) => `About ${formatDuration(ms)}, by the pace of the last training.`,
  noEstimate: 'How long it takes shows after the first training.',
};

/** How it went. */
export const EXPERIMENT_STATUS = {
  done: (done: number, of: number) => `${done} of ${plural(of, 'training')} done.`,
  stopping: 'Stopping.',
  stopped: (done: number, of: number) =>
    `Stopped: ${done} of ${plural(of, 'training')} came to ${of === 1 ? 'its' : 'their'} end${done > 0 ? ' and count' : ', so there is nothing to show'}.`,
  ready: (trainings: number) => `All ${plural(trainings, 'training')} done.`,
  recipe: (recipe: string, seed: number) => `Recipe: ${recipe}; seed ${seed}.`,
  hasChanged: 'The recipe of the Train page has changed since.',
  diverged: (trainings: number) =>
    `${plural(trainings, 'training')} diverged and counts with its last good weights.`,
  notKept: (detail: string) =>
    `It cannot be kept in this browser, so closing the page loses it: ${asSentence(detail)}`,
};

/** Means and spreads, as a chart and as a table. */
export const SPREAD = {
  middle: 'mean',
  band: 'mean ± standard deviation',
  columns: {
    figure: 'Figure',
    mean: 'Mean',
    lowest: 'Lowest',
    highest: 'Highest',
    pooled: 'Pooled',
  },
  sd: { name: 'SD', title: 'standard deviation, with n − 1' },
};

export const SEEDS = {
  title: (count: number | null) => `Repeat over ${count ?? 'several'} seeds`,
  question:
    'How much of a figure is luck? The same recipe with other initial weights, order and dropout.',
  about: 'About seeds',
  count: { label: 'Seeds', unit: "from the recipe's own on" },
  figures: (seeds: number) => `Figures on the test set over ${plural(seeds, 'seed')}`,
  dot: 'one seed',
  heldOut: 'Accuracy, held out',
  train: 'Accuracy, train',
};

export const FOLDS = {
  question:
    'How well does the recipe do on patients it has not seen? Train is dealt into folds, and each is told by a network that learned from the others.',
  about: 'About cross-validation',
  count: { label: 'Folds', unit: 'one training each' },
  verdict: (pooled: { accuracy: number; images: number }, testAccuracy: number) =>
    `${formatPercent(pooled.accuracy)} of ${formatCount(pooled.images)} train images are right when their patients are new to the network; on the test set the same networks reach ${formatPercent(testAccuracy)} on average.`,
  interval: (bounds: Bounds) =>
    `95\u00a0% interval of the pooled accuracy ${formatBounds(bounds, 'percent')} (Wilson; each image counts for itself).`,
  figures: (done: number, of: number) => `Figures over ${done} of ${plural(of, 'fold')}`,
  dot: 'one fold',
  test: 'Accuracy, test set',
};

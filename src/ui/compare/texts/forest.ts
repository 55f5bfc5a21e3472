import type { FigureInterval } from '../../../domain/evaluation/report-intervals';
import { formatInterval, formatPercent } from '../../../domain/format-figures';
import { mostProbableClasses } from '../../../domain/evaluation/confusion-matrix';
import { classCountOf } from '../../../domain/evaluation/probability-scores';
import { betterOf, isEqual, pairAnswers } from '../../../domain/run/compare-runs';
import type { SplitPredictions } from '../../../domain/run/predictions';
import type { ForestProgress } from '../../../state/train/forest-pool';
import { formatCount, formatDuration, plural } from '../../format';

/** What is done of a forest. */
export function describeProgress({ phase, done }: ForestProgress, trees: number): string {
  if (phase === 'loading') return 'Handing the images to the workers';
  if (phase === 'evaluating') return 'Evaluating on the train and test images';
  return `${formatCount(done)} of ${plural(trees, 'tree')}`;
}

/** The part of a network's or a forest's run that a comparison needs. */
interface Compared {
  predictions: { test: Pick<SplitPredictions, 'indices' | 'truth' | 'probabilities'> };
}

/** Which of the two gets more test images right, and whether that is more than chance may do. */
export function comparisonTitle(network: Compared | null, forest: Compared): string {
  if (network === null) return 'The forest, and no network beside it yet';
  if (!areComparable(network, forest)) return 'Network and forest were tested on different images';
  const { truth, probabilities } = forest.predictions.test;
  const classCount = classCountOf(truth, probabilities);
  const paired = pairAnswers(
    truth,
    mostProbableClasses(probabilities, classCount),
    mostProbableClasses(network.predictions.test.probabilities, classCount),
  );
  const more = paired.onlyFirstRight - paired.onlySecondRight;
  if (more === 0) return 'Network and forest get equally many test images right';
  const verdict =
    betterOf(paired) === 'unclear'
      ? 'unclear which is right more often'
      : 'more than chance may do';
  return `The forest gets ${plural(Math.abs(more), 'test image')} ${more > 0 ? 'more' : 'fewer'} right than the network: ${verdict}`;
}

/** Whether both were tested on the same images. */
export function areComparable(network: Compared, forest: Compared): boolean {
  return isEqual(network.predictions.test.indices, forest.predictions.test.indices);
}

/** Options, start and progress. */
export const FOREST = {
  title: 'Random forest',
  defaults: 'Back to the defaults',
  intro:
    'What the network has to beat: many decision trees, each grown on its own random draw of the TRAIN images. A tree asks whether single pixels are dark or bright; the forest answers with the mean of its trees. It takes seconds and needs no graphics processor.',
  about: 'About random forests',
  problems: (values: number) =>
    `${plural(values, 'value is', 'values are')} outside the limits: correct ${values === 1 ? 'it' : 'them'} to grow a forest.`,
  grow: 'Grow forest',
  cancel: 'Cancel',
  growing: 'Growing a forest',
  progress: 'Trees grown',
  grown: (accuracy: number, images: number) =>
    `The forest gets ${formatPercent(accuracy)} of ${plural(images, 'test image')} right.`,
  grownIn: (ms: number, workers: number) =>
    `Grown in ${formatDuration(ms)} by ${plural(workers, 'worker')}.`,
  interval: (interval: FigureInterval) =>
    `95\u00a0% interval ${formatInterval(interval, 'percent')}`,
  options: (options: string) => `${options}. Another seed gives other figures.`,
};

export const FOREST_FIELDS = {
  trees: { label: 'Trees' },
  seed: { label: 'Seed' },
  pixelsPerSplit: { label: 'Pixels tried', unit: 'at each split' },
  minLeafImages: { label: 'Leaf size', unit: 'images at least' },
  depth: {
    label: 'Depth',
    description: 'questions from root to leaf',
    data: { any: 'no limit', limited: 'limited' },
  },
  maxDepth: { label: 'Largest depth' },
  oversampling: {
    label: 'Oversampling',
    description: 'classes repeated by index',
    data: { duplicate: 'to the largest class', none: 'none' },
  },
};

/** Network and forest side by side. */
export const FOREST_COMPARISON = {
  label: 'Network and forest',
  table: 'Network and forest, test, 95 % intervals',
  columns: { figure: 'Figure', network: 'Network', forest: 'Forest' },
  figures: {
    accuracy: 'Accuracy',
    balancedAccuracy: 'Balanced accuracy',
    macroF1: 'Macro F1',
    weightedF1: 'Weighted F1',
  },
  recall: 'Recall',
  train: 'Train a network',
  toSeeBeside: 'to see it beside the forest.',
  otherImages:
    'Other images were left out of the one than of the other: grow the forest again, or train again, to compare them.',
  byHeart:
    'Without a limit of depth or leaf size a forest knows its own images by heart: only the test figures say how good it is.',
};

export const IMPORTANCE = {
  label: 'Importance',
  picture: 'Importance of each pixel to the forest',
  meaning:
    'The brighter a pixel, the better its questions told the classes apart (mean decrease of the Gini impurity; the hundredth that matters most is white).',
  outside:
    'What lies outside the lungs, such as letters, shoulders and margins, need not be disease. The audit measures how much the border alone gives away.',
  audit: 'Open the audit',
};

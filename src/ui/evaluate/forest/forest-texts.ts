import type { MatrixReport } from '../../../domain/evaluation/classification-report';
import type { ForestProgress } from '../../../state/train/forest-pool';
import { formatCount, formatDuration, plural } from '../../format';

/** How far a forest is and how long it will take. */
export function describeProgress(
  { phase, done, elapsedMs }: ForestProgress,
  trees: number,
): string {
  if (phase === 'loading') return 'Handing the images to the workers';
  if (phase === 'evaluating') return 'Evaluating on the train and test images';
  const counts = `${formatCount(done)} of ${plural(trees, 'tree')}`;
  if (elapsedMs < 500) return counts;
  return `${counts}, about ${formatDuration((elapsedMs / done) * (trees - done))} left`;
}

/** The part of a network's or a forest's run that a comparison needs. */
interface Compared {
  predictions: { test: { indices: Int32Array } };
  evaluation: { test: MatrixReport };
}

/** Which of the two gets more test images right, in a line; null before a network is trained. */
export function comparisonTitle(network: Compared | null, forest: Compared): string {
  if (network === null) return 'The forest, and no network beside it yet';
  if (!areComparable(network, forest)) return 'Network and forest were tested on different images';
  const more = rightImages(forest.evaluation.test) - rightImages(network.evaluation.test);
  if (more === 0) return 'Network and forest get equally many test images right';
  return `The forest gets ${plural(Math.abs(more), 'test image')} ${more > 0 ? 'more' : 'fewer'} right than the network`;
}

function rightImages({ confusionMatrix }: MatrixReport): number {
  return confusionMatrix.reduce((total, row, label) => total + (row[label] ?? 0), 0);
}

/** Whether both were tested on the same images. */
export function areComparable(network: Compared, forest: Compared): boolean {
  const tested = forest.predictions.test.indices;
  const { indices } = network.predictions.test;
  return indices.length === tested.length && indices.every((image, row) => image === tested[row]);
}

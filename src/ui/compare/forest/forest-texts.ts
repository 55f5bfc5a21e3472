import { mostProbableClasses } from '../../../domain/evaluation/confusion-matrix';
import { classCountOf } from '../../../domain/evaluation/probability-scores';
import { betterOf, isEqual, pairAnswers } from '../../../domain/run/compare-runs';
import type { SplitPredictions } from '../../../domain/run/predictions';
import type { ForestProgress } from '../../../state/train/forest-pool';
import { formatCount, plural } from '../../format';

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

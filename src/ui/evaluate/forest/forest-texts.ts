import { IMAGE_SIDE } from '../../../domain/dataset/dataset';
import type { MatrixReport } from '../../../domain/evaluation/classification-report';
import type { ForestOptions } from '../../../domain/forest/forest-options';
import { quantileOfSorted } from '../../../domain/statistics';
import type { ForestProgress } from '../../../state/clients/forest-pool';
import { formatCount, formatDuration, formatPercent, plural } from '../../format';

/** "100 trees, 100 pixels tried at each split, no limit of depth, smaller classes repeated, seed 0". */
export function describeOptions(options: ForestOptions): string {
  const { seed, trees, maxDepth, minLeafImages, pixelsPerSplit, oversampling } = options;
  return [
    plural(trees, 'tree'),
    `${plural(pixelsPerSplit, 'pixel')} tried at each split`,
    maxDepth === null ? 'no limit of depth' : `depth ${maxDepth} at most`,
    ...(minLeafImages > 1 ? [`leaves of ${formatCount(minLeafImages)} images or more`] : []),
    oversampling === 'duplicate' ? 'smaller classes repeated' : 'no class repeated',
    `seed ${seed}`,
  ].join(', ');
}

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

/** How wide the border is that is looked at, in pixels: as wide as the audit's. */
const BORDER = 10;
/** Its part of the image: 36 %. */
const BORDER_AREA = 1 - ((IMAGE_SIDE - 2 * BORDER) / IMAGE_SIDE) ** 2;

/** The share of the importance that lies in the outer 10 pixels. @param importance sums to 1 */
function borderShare(importance: Float32Array): number {
  const isInner = (at: number) => at >= BORDER && at < IMAGE_SIDE - BORDER;
  return importance.reduce(
    (total, value, pixel) =>
      isInner(pixel % IMAGE_SIDE) && isInner(Math.floor(pixel / IMAGE_SIDE))
        ? total
        : total + value,
    0,
  );
}

/** What the importance says, in a line. */
export function importanceTitle(importance: Float32Array): string {
  if (!importance.some((value) => value > 0)) return 'The forest asks about no pixel';
  return `${formatPercent(borderShare(importance), 0)} of the importance lies in the outer ${BORDER} pixels, which are ${formatPercent(BORDER_AREA, 0)} of the image`;
}

/** Pixels that are drawn white: the importance is so uneven that the highest would darken the rest. */
const WHITE_SHARE = 0.01;

/** Grey values for drawing, Uint8Array [100 * 100]; the most important hundredth is white. */
export function importancePixels(importance: Float32Array): Uint8Array {
  const white = quantileOfSorted(importance.slice().sort(), 1 - WHITE_SHARE);
  const scale = white > 0 ? 255 / white : 0;
  return Uint8Array.from(importance, (value) => Math.min(255, Math.round(value * scale)));
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

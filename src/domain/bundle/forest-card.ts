import { displayNamesOf } from '../dataset/classes';
import { splitsWithImages } from '../dataset/dataset';
import { RESAMPLING } from '../dataset/resampling';
import { describeForestOptions } from '../forest/describe-options';
import type { BySplit } from '../run/predictions';
import type { ForestRun } from '../run/run';
import type { ReportRecord } from '../run/run-record';
import { listInWords } from './markdown';
import type { CardSubject } from './model-card';
import { FOREST_PATH } from './paths';

/** What the card of a grown forest says. */
export function forestSubject(
  { options, dataset, startedAt, forest }: ForestRun,
  evaluation: BySplit<ReportRecord>,
): CardSubject {
  const nodes = forest.feature.length;
  return {
    details: [
      `A random forest (CART with Gini, bootstrap) with ${nodes} nodes: ${describeForestOptions(options)}. Grown ${startedAt} in X-ray Trainer, in a browser.`,
      `Input: one grey image of 100 x 100, row by row, resampled as "${RESAMPLING}", values 0 to 255.`,
      `Output: probabilities of ${listInWords(displayNamesOf(dataset.classes))}, in this order: the mean over the trees of the class shares in the leaf that an image falls into.`,
      'Trees: NumPy files in model/. The walk of a tree begins at node roots[tree]; at a node, while feature[node] is not -1, a pixel whose value is at most threshold[node] leads to node + 1, any other to above[node]. counts[node] are the drawn training images of each class in it, repeats counted.',
      `All options and figures are in ${FOREST_PATH}.`,
    ],
    dataset,
    evaluation,
    limits: [
      `One forest with one seed (${options.seed}): another seed gives other figures.`,
      'Its figures on the images it learned from say nothing where leaves hold single images: it knows these by heart.',
    ],
    claims: [
      `Items 20 and 21, partitions: ${listInWords(splitsWithImages(dataset.counts))} as the archive has them, after the fixes; nothing was held out of train. predictions.csv lists every image with its split and patient group.`,
      `Item 22, the model; item 25, training: ${FOREST_PATH}.`,
      'Item 26, the final model: the forest as it was grown.',
    ],
  };
}

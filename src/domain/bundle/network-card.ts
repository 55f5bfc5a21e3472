import { displayNamesOf } from '../dataset/classes';
import { PIXELS_PER_IMAGE, splitsWithImages } from '../dataset/dataset';
import { RESAMPLING } from '../dataset/resampling';
import type { NetworkRecord } from '../run/run-record';
import { countParameters, networkOfRecipe } from '../training/network-shape';
import {
  keepsBestEpoch,
  type HiddenLayer,
  type PixelScaling,
  type Recipe,
} from '../training/recipe';
import { listInWords } from './markdown';
import type { CardSubject } from './model-card';

/** What the card of a trained network says. */
export function networkSubject(record: NetworkRecord): CardSubject {
  const { dataset, evaluation, recipe } = record;
  return {
    details: detailsOf(record),
    dataset,
    evaluation,
    limits: [
      `One training with one seed (${recipe.seed}): another seed gives other figures.`,
      ...(recipe.validation.kind === 'test' ? [TEST_SEEN] : []),
    ],
    claims: [
      `Items 20 and 21, partitions: ${listInWords(splitsWithImages(dataset.counts))} as the archive has them, after the fixes; ${partitionOf(recipe)}. predictions.csv lists every image with its split and patient group.`,
      'Item 22, the model; item 24, initial weights; item 25, training: run.json and reproduce.py.',
      `Item 26, the final model: ${keepsBestEpoch(recipe) ? 'the epoch of the lowest validation loss' : 'the last epoch'}.`,
    ],
  };
}

const TEST_SEEN =
  'It was validated on the test images after every epoch: whoever chose by those figures chose on the test set.';

function detailsOf({
  recipe,
  dataset: { classes },
  startedAt,
  keptEpoch,
  history,
  environment,
}: NetworkRecord): string[] {
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, classes.length);
  return [
    `A fully connected network of ${countParameters(spec)} parameters: ${layersInWords(recipe)}, Dense ${classes.length} softmax. Trained ${startedAt} in X-ray Trainer, in a browser (${environment.backend}).`,
    `Input: one grey image of 100 x 100, row by row, resampled as "${RESAMPLING}", each value ${SCALING_WORDS[recipe.pixelScaling]}${recipe.blanking === null ? '' : `, after the ${recipe.blanking.blanked} of the image was blackened (see run.json)`}.`,
    `Output: probabilities of ${listInWords(displayNamesOf(classes))}, in this order.`,
    `Weights: ${keptEpoch === null ? 'of an epoch that was cut short' : `of epoch ${keptEpoch} of ${history.length}`}${recipe.weightAveraging === null ? '' : `, averaged with a decay of min(${recipe.weightAveraging.decay}, (1 + step) / (10 + step))`}.`,
    'The whole recipe is in run.json; reproduce.py trains it again with Keras.',
  ];
}

/** As SCALINGS has them. */
const SCALING_WORDS: Record<PixelScaling, string> = {
  unit: 'divided by 255, so 0 to 1',
  signed: 'divided by 127.5, less 1, so -1 to 1',
  none: 'as it is, 0 to 255',
};

function layersInWords({ layers }: Recipe): string {
  const words = (layer: HiddenLayer) =>
    layer.kind === 'dropout'
      ? `dropout ${layer.rate}`
      : `Dense ${layer.units} ${layer.activation} (L2 ${layer.l2})`;
  return layers.length === 0 ? 'no hidden layer' : layers.map(words).join(', ');
}

function partitionOf({ validation }: Recipe): string {
  switch (validation.kind) {
    case 'none':
      return 'nothing was held out for validation';
    case 'test':
      return 'validated on the test images';
    case 'split':
      return 'validated on the validation images that the archive has';
    case 'held-out':
      return `${Math.round(validation.share * 100)} % of train held out by ${validation.by}`;
    case 'fold':
      return `one of ${validation.folds} parts of train held out by ${validation.by}`;
  }
}

import { isFastScaled } from '../../../domain/dataset/resampling';
import { describeForestOptions } from '../../../domain/forest/describe-options';
import { differencesFromArticle, presetOfRun } from '../../../domain/run/run-names';
import type { RunSummary } from '../../../domain/run/run-summary';
import type { HiddenLayer, Recipe } from '../../../domain/training/recipe';
import type { Validation } from '../../../domain/training/validation';
import { formatWholePercent } from '../../format';

/** What a run is a run of, in a line. */
export function describeMade(run: RunSummary): string {
  return run.kind === 'network'
    ? describeRecipe(run.recipe)
    : `Random forest: ${describeForestOptions(run.options)}`;
}

/** What a recipe is, in a line: a preset, or in what it differs from the article. */
export function describeRecipe(recipe: Recipe): string {
  const isFast = isFastScaled(recipe);
  const preset = isFast ? null : presetOfRun(recipe);
  if (preset !== null) return preset;
  const words = differencesFromArticle(recipe).map((field) => WORDS[field](recipe));
  return `Article, but: ${[...(isFast ? ['fast resampling'] : []), ...words].join(', ')}`;
}

const WORDS: Record<Exclude<keyof Recipe, 'seed' | 'epochs'>, (recipe: Recipe) => string> = {
  pixelScaling: ({ pixelScaling }) =>
    pixelScaling === 'signed' ? 'pixels from −1 to 1' : 'pixels not scaled',
  oversampling: () => 'not oversampled',
  validation: ({ validation }) => describeValidation(validation),
  nearDuplicates: () => 'near-duplicates left out',
  blanking: ({ blanking }) =>
    blanking?.blanked === 'border' ? 'all but the centre blanked' : 'centre blanked',
  layers: ({ layers }) => `layers ${describeLayers(layers)}`,
  output: () => 'another output layer',
  loss: () => 'another loss',
  optimizer: ({ optimizer: { learningRate, momentum } }) =>
    `learning rate ${learningRate}, momentum ${momentum}`,
  schedule: ({ schedule }) =>
    schedule.kind === 'cosine'
      ? 'learning rate falling along a cosine'
      : 'learning rate falling in steps',
  augmentation: () => 'augmented',
  weightAveraging: () => 'weights averaged',
  batchSize: ({ batchSize }) => `batches of ${batchSize}`,
  earlyStopping: () => 'stopped early without gain',
  keptEpoch: () => 'best epoch kept',
};

/** What was validated on. */
export function describeValidation(validation: Validation): string {
  switch (validation.kind) {
    case 'none':
      return 'not validated';
    case 'test':
      return 'validated on the test set';
    case 'held-out': {
      const of = validation.by === 'patient' ? 'patients' : 'images';
      return `validated on ${formatWholePercent(validation.share)} of the ${of} of train`;
    }
    case 'fold':
      return `validated on fold ${validation.fold + 1} of ${validation.folds}`;
  }
}

/** "32 softsign → dropout 0.3 → 60 tanh". */
function describeLayers(layers: readonly HiddenLayer[]): string {
  if (layers.length === 0) return 'none';
  return layers
    .map((layer) =>
      layer.kind === 'dropout' ? `dropout ${layer.rate}` : `${layer.units} ${layer.activation}`,
    )
    .join(' → ');
}

import { indicesInUse, type Exclusion } from '../audit/exclusions';
import { countClasses, type Dataset } from '../dataset/dataset';
import { imagesPerEpoch } from './epoch-counts';
import type { Recipe } from './recipe';
import { splitForValidation } from './validation';

/** The images that a training comes to, each ascending. */
export interface TrainingImages {
  trainIndices: Int32Array<ArrayBuffer>;
  validationIndices: Int32Array<ArrayBuffer>;
  testIndices: Int32Array<ArrayBuffer>;
}

/**
 * Which images a recipe trains on, validates on and tests on.
 *
 * @param exclusions everything left out, by the person and by the recipe
 */
export function trainingImages(
  dataset: Pick<Dataset, 'images' | 'labels'>,
  recipe: Pick<Recipe, 'validation' | 'seed'>,
  exclusions: readonly Exclusion[],
): TrainingImages {
  const { images, labels } = dataset;
  const inUse = {
    train: indicesInUse(dataset, 'train', exclusions),
    validation: indicesInUse(dataset, 'validation', exclusions),
    test: indicesInUse(dataset, 'test', exclusions),
  };
  const { train, validation } = splitForValidation(
    recipe.validation,
    { labels, patientGroups: images.map(({ patientGroup }) => patientGroup) },
    inUse,
    recipe.seed,
  );
  return { trainIndices: train, validationIndices: validation, testIndices: inUse.test };
}

/** How long an epoch is: the images that it shows, repeats counted, and the steps of their batches. */
export interface EpochLength {
  images: number;
  steps: number;
}

/** @param trainIndices images that are learned from */
export function epochLength(
  { classes, images }: Pick<Dataset, 'classes' | 'images'>,
  trainIndices: Int32Array,
  { oversampling, batchSize }: Pick<Recipe, 'oversampling' | 'batchSize'>,
): EpochLength {
  const learned = Array.from(trainIndices, (index) => images[index]).filter(
    (image) => image !== undefined,
  );
  const shown = imagesPerEpoch(countClasses(classes, learned).train, oversampling);
  return { images: shown, steps: Math.ceil(shown / batchSize) };
}

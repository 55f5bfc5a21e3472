import type { Dataset } from '../dataset/dataset';
import type { Probabilities } from '../evaluation/probability-scores';
import { applyTemperature, fitTemperature } from '../evaluation/temperature';
import type { Recipe } from '../training/recipe';
import { truthOf, type SplitPredictions } from './predictions';
import type { Run } from './run-record';

/** What was said of images whose class is known. */
export interface KnownAnswers {
  /** [n] class indices. */
  truth: Uint8Array<ArrayBuffer>;
  /** [n, CLASS_COUNT]. */
  probabilities: Probabilities;
}

/** How a run's probabilities are calibrated, and what it then says of its test images. */
export interface RunCalibration {
  /** Null where no images of TRAIN were held out, or where their probabilities say nothing. */
  temperature: number | null;
  /** Calibrated where there is a temperature. */
  test: KnownAnswers;
}

/**
 * Fits a temperature on held-out images of TRAIN: on the test set it would be chosen on the test set.
 *
 * @param validation null where none were validated on
 */
export function calibrateAnswers(
  { validation: { kind } }: Pick<Recipe, 'validation'>,
  validation: KnownAnswers | null,
  test: KnownAnswers,
): RunCalibration {
  const isHeldOut = kind === 'held-out' || kind === 'fold';
  const temperature =
    validation && isHeldOut ? fitTemperature(validation.truth, validation.probabilities) : null;
  if (temperature === null) return { temperature, test };
  const probabilities = applyTemperature(test.probabilities, temperature);
  return { temperature, test: { ...test, probabilities } };
}

/** The same from a run and the labels of its data set. */
export function calibrateRun(
  { recipe, predictions }: Pick<Run, 'recipe' | 'predictions'>,
  dataset: Pick<Dataset, 'labels'>,
): RunCalibration {
  const known = ({ indices, probabilities }: SplitPredictions): KnownAnswers => ({
    truth: truthOf(dataset, indices),
    probabilities,
  });
  const { validation, test } = predictions;
  return calibrateAnswers(recipe, validation && known(validation), known(test));
}

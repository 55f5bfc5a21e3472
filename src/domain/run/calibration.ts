import { classCountOf } from '../evaluation/probability-scores';
import { applyTemperature, fitTemperature } from '../evaluation/temperature';
import type { Recipe } from '../training/recipe';
import { isApartFromTest } from '../training/validation';
import type { KnownAnswers } from './predictions';

/** How a model's probabilities are calibrated, and what it then says of its test images. */
export interface Calibration {
  /** Null where no images apart from TEST were validated on, or where these say nothing: see `fitTemperature`. */
  temperature: number | null;
  /** Calibrated where there is a temperature. */
  test: KnownAnswers;
}

/**
 * Fits a temperature on what was validated on: on the test set it would be chosen on the test set.
 *
 * @param recipe null of a forest, which holds no images of TRAIN out
 * @param answers `validation` is null where none were validated on
 */
export function calibrate(
  recipe: Pick<Recipe, 'validation'> | null,
  { validation, test }: { validation: KnownAnswers | null; test: KnownAnswers },
): Calibration {
  const isApart = recipe !== null && isApartFromTest(recipe.validation);
  const temperature =
    validation && isApart ? fitTemperature(validation.truth, validation.probabilities) : null;
  if (temperature === null) return { temperature, test };
  const classCount = classCountOf(test.truth, test.probabilities);
  const probabilities = applyTemperature(test.probabilities, temperature, classCount);
  return { temperature, test: { truth: test.truth, probabilities } };
}

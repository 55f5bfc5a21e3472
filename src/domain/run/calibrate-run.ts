import type { Dataset } from '../dataset/dataset';
import type { Probabilities } from '../evaluation/probability-scores';
import { applyTemperature, fitTemperature } from '../evaluation/temperature';
import { truthOf } from './predictions';
import type { Run } from './run-record';

/** How a run's probabilities are calibrated, and what it then says of its test images. */
export interface RunCalibration {
  /** Null where no images of TRAIN were held out, or where their probabilities say nothing. */
  temperature: number | null;
  test: {
    /** [n] class indices. */
    truth: Uint8Array<ArrayBuffer>;
    /** [n, CLASS_COUNT], calibrated where there is a temperature. */
    probabilities: Probabilities;
  };
}

/** Fits a temperature on held-out images of TRAIN: on the test set it would be chosen on the test set. */
export function calibrateRun(
  { recipe, predictions }: Pick<Run, 'recipe' | 'predictions'>,
  dataset: Pick<Dataset, 'labels'>,
): RunCalibration {
  const { validation, test } = predictions;
  const { kind } = recipe.validation;
  const isHeldOut = kind === 'held-out' || kind === 'fold';
  const temperature =
    validation && isHeldOut
      ? fitTemperature(truthOf(dataset, validation.indices), validation.probabilities)
      : null;
  return {
    temperature,
    test: {
      truth: truthOf(dataset, test.indices),
      probabilities:
        temperature === null
          ? test.probabilities
          : applyTemperature(test.probabilities, temperature),
    },
  };
}

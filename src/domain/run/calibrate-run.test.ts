import { describe, expect, it } from 'vitest';
import { runOf } from '../testing/run';
import { ARTICLE_RECIPE } from '../training/recipe';
import type { Validation } from '../training/validation';
import { calibrateRun } from './calibrate-run';
import type { SplitPredictions } from './predictions';

/** Of five that say 0.8 : 0.1 : 0.1, three are of the first class: odds of 3 where they say 8. */
const LABELS = Uint8Array.of(0, 0, 0, 1, 2, 1);
const VALIDATION: SplitPredictions = {
  indices: Int32Array.of(0, 1, 2, 3, 4),
  probabilities: Float32Array.from({ length: 15 }, (_, at) => (at % 3 === 0 ? 0.8 : 0.1)),
};
const TEST: SplitPredictions = {
  indices: Int32Array.of(5),
  probabilities: Float32Array.of(0.1, 0.8, 0.1),
};

function calibrate(kind: Validation, validation: SplitPredictions | null = VALIDATION) {
  const predictions = { ...runOf().predictions, test: TEST, validation };
  const recipe = { ...ARTICLE_RECIPE, validation: kind };
  return calibrateRun(runOf({ recipe, predictions }), { labels: LABELS });
}

describe('calibrateRun', () => {
  it.each<Validation>([
    { kind: 'held-out', share: 0.2, by: 'patient' },
    { kind: 'fold', folds: 5, fold: 0, by: 'patient' },
  ])('fits on images of TRAIN and changes what is said of TEST: $kind', (kind) => {
    const { temperature, test } = calibrate(kind);
    expect(temperature).toBeCloseTo(Math.log(8) / Math.log(3), 6);
    expect(Array.from(test.truth)).toEqual([1]);
    // 0.6 : 0.2 : 0.2
    [0.2, 0.6, 0.2].forEach((expected, label) => {
      expect(test.probabilities[label]).toBeCloseTo(expected, 6);
    });
  });

  it('leaves them raw where the validation is the test set', () => {
    const { temperature, test } = calibrate({ kind: 'test' });
    expect(temperature).toBeNull();
    expect(test.probabilities).toBe(TEST.probabilities);
  });

  it('leaves them raw without validation', () => {
    expect(calibrate({ kind: 'none' }, null).temperature).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { ARTICLE_RECIPE } from '../training/recipe';
import type { Validation } from '../training/validation';
import { calibrate } from './calibration';
import type { SplitPredictions } from './predictions';

/** Of five that say 0.8 : 0.1 : 0.1, three are of the first class: odds of 3 where they say 8. */
const VALIDATION: SplitPredictions = {
  indices: Int32Array.of(0, 1, 2, 3, 4),
  truth: Uint8Array.of(0, 0, 0, 1, 2),
  probabilities: Float32Array.from({ length: 15 }, (_, at) => (at % 3 === 0 ? 0.8 : 0.1)),
};
const TEST: SplitPredictions = {
  indices: Int32Array.of(5),
  truth: Uint8Array.of(1),
  probabilities: Float32Array.of(0.1, 0.8, 0.1),
};

function calibrateFor(kind: Validation, validation: SplitPredictions | null = VALIDATION) {
  return calibrate({ ...ARTICLE_RECIPE, validation: kind }, { test: TEST, validation });
}

describe('calibrate', () => {
  it.each<Validation>([
    { kind: 'held-out', share: 0.2, by: 'patient' },
    { kind: 'fold', folds: 5, fold: 0, by: 'patient' },
    { kind: 'split' },
  ])('fits on images apart from TEST and changes what is said of TEST: $kind', (kind) => {
    const { temperature, test } = calibrateFor(kind);
    expect(temperature).toBeCloseTo(Math.log(8) / Math.log(3), 6);
    expect(Array.from(test.truth)).toEqual([1]);
    // 0.6 : 0.2 : 0.2
    [0.2, 0.6, 0.2].forEach((expected, label) => {
      expect(test.probabilities[label]).toBeCloseTo(expected, 6);
    });
  });

  it('leaves them raw where the validation is the test set', () => {
    const { temperature, test } = calibrateFor({ kind: 'test' });
    expect(temperature).toBeNull();
    expect(test.probabilities).toBe(TEST.probabilities);
  });

  it('leaves them raw without validation', () => {
    expect(calibrateFor({ kind: 'none' }, null).temperature).toBeNull();
  });

  it('leaves those of a forest raw', () => {
    expect(calibrate(null, { test: TEST, validation: null }).temperature).toBeNull();
  });
});

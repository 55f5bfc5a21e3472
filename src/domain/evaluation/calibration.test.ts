import { describe, expect, it } from 'vitest';
import {
  calibrationError,
  CONFIDENCE_BINS,
  confidentAnswers,
  reliabilityBins,
} from './calibration';
import { mostProbableClasses } from './confusion-matrix';

function answersOf(truth: readonly number[], rows: readonly (readonly number[])[]) {
  const probabilities = Float64Array.from(rows.flat());
  return confidentAnswers(
    Uint8Array.from(truth),
    mostProbableClasses(probabilities, 3),
    probabilities,
  );
}

/** Two in the bin from 0.6, one of them right; one that is certain and right; one at 0.5. */
const ANSWERS = answersOf(
  [0, 1, 2, 1],
  [
    [0.6, 0.2, 0.2],
    [0.1, 0.25, 0.65],
    [0, 0, 1],
    [0.1, 0.5, 0.4],
  ],
);
const ONCE = new Float64Array(4).fill(1);

describe('confidentAnswers', () => {
  it('sorts by the probability of the most probable class; 1 is in the last bin', () => {
    expect([...ANSWERS.bin]).toEqual([6, 6, 9, 5]);
    expect([...ANSWERS.confidence]).toEqual([0.6, 0.65, 1, 0.5]);
    expect([...ANSWERS.isCorrect]).toEqual([1, 0, 1, 1]);
  });
});

describe('reliabilityBins', () => {
  it('count and average the images of each bin', () => {
    const bins = reliabilityBins(ANSWERS, ONCE);
    expect(bins).toHaveLength(CONFIDENCE_BINS);
    expect(bins[6]).toEqual({ low: 0.6, high: 0.7, images: 2, correct: 1, meanConfidence: 0.625 });
    expect(bins[9]).toEqual({ low: 0.9, high: 1, images: 1, correct: 1, meanConfidence: 1 });
    expect(bins[0]).toEqual({ low: 0, high: 0.1, images: 0, correct: 0, meanConfidence: null });
  });

  it('count an image as often as its weight says', () => {
    const [bin] = reliabilityBins(ANSWERS, Float64Array.of(3, 1, 0, 0)).filter(
      ({ images }) => images > 0,
    );
    expect(bin).toMatchObject({ images: 4, correct: 3 });
    expect(bin?.meanConfidence).toBeCloseTo((3 * 0.6 + 0.65) / 4, 12);
  });
});

describe('calibrationError', () => {
  it('is the mean distance of accuracy and confidence, by images', () => {
    // |1/2 - 0.625| on two images, |1 - 1| on one, |1 - 0.5| on one.
    const error = calibrationError(reliabilityBins(ANSWERS, ONCE));
    expect(error).toBeCloseTo((2 * 0.125 + 0 + 0.5) / 4, 12);
  });

  it('is nothing without images', () => {
    expect(calibrationError(reliabilityBins(ANSWERS, new Float64Array(4)))).toBeNull();
  });
});

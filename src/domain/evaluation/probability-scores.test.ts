import { describe, expect, it } from 'vitest';
import { brierScores, logLosses, weightedMean } from './probability-scores';

const TRUTH = Uint8Array.of(0, 2, 1);
const PROBABILITIES = Float64Array.of(0.5, 0.25, 0.25, 0.1, 0.2, 0.7, 1, 0, 0);

describe('logLosses', () => {
  it('are minus the logarithms of what the true classes were given', () => {
    const [first, second] = logLosses(TRUTH, PROBABILITIES);
    expect(first).toBeCloseTo(Math.LN2, 12);
    expect(second).toBeCloseTo(-Math.log(0.7), 12);
  });

  it('stay finite where a class was ruled out: 23 times ln 2', () => {
    expect(logLosses(TRUTH, PROBABILITIES)[2]).toBeCloseTo(23 * Math.LN2, 12);
  });

  it('are nearly 0 for a certain answer that is right', () => {
    const [loss] = logLosses(Uint8Array.of(0), Float32Array.of(1, 0, 0));
    expect(loss).toBeCloseTo(2 ** -23, 12);
  });
});

describe('brierScores', () => {
  it('are squared distances from the true class, 2 where certainty is wrong', () => {
    const [first, second, third] = brierScores(TRUTH, PROBABILITIES);
    expect(first).toBeCloseTo(0.25 + 0.0625 + 0.0625, 12);
    expect(second).toBeCloseTo(0.01 + 0.04 + 0.09, 12);
    expect(third).toBe(2);
  });
});

describe('weightedMean', () => {
  it('counts a value as often as its weight says', () => {
    expect(weightedMean(Float64Array.of(1, 4, 100), Float64Array.of(2, 1, 0))).toBe(2);
  });

  it('is nothing where nothing counts', () => {
    expect(weightedMean(Float64Array.of(1), Float64Array.of(0))).toBeNull();
    expect(weightedMean(new Float64Array(), new Float64Array())).toBeNull();
  });
});

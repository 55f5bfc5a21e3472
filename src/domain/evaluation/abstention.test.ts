import { describe, expect, it } from 'vitest';
import { abstentionFigures, isNotSure, marginOf } from './abstention';

const TRUTH = Uint8Array.of(0, 1, 2, 1);
const PROBABILITIES = Float64Array.from([
  ...[0.75, 0.125, 0.125], // right
  ...[0.5, 0.25, 0.25], // wrong
  ...[0.25, 0.125, 0.625], // right
  ...[0.25, 0.25, 0.5], // wrong
]);

describe('isNotSure', () => {
  it('asks the highest probability, and answers at the threshold itself', () => {
    expect(isNotSure([0.25, 0.625, 0.125], 0.625)).toBe(false);
    expect(isNotSure([0.25, 0.625, 0.125], 0.63)).toBe(true);
  });
});

describe('marginOf', () => {
  it.each([
    [[0.125, 0.625, 0.25], 0.375],
    [[0.5, 0, 0.5], 0],
    [[0, 0, 1], 1],
  ])('of %j is %d', (probabilities, expected) => {
    expect(marginOf(probabilities)).toBe(expected);
  });
});

describe('abstentionFigures', () => {
  it('counts the answered and the right among them', () => {
    expect(abstentionFigures(TRUTH, PROBABILITIES, 0)).toMatchObject({
      ...{ images: 4, answered: 4, correct: 2 },
      coverage: { value: 1, high: 1 },
      accuracy: { value: 0.5 },
    });
    expect(abstentionFigures(TRUTH, PROBABILITIES, 0.6)).toMatchObject({
      ...{ images: 4, answered: 2, correct: 2 },
      coverage: { value: 0.5 },
      accuracy: { value: 1 },
    });
  });

  it("gives Wilson's intervals, worked out by hand", () => {
    const { coverage, accuracy } = abstentionFigures(TRUTH, PROBABILITIES, 0.6);
    // z^2 = 3.84146; 2 of 4: (0.5 + 0.48018 -+ 1.95996 * sqrt(0.0625 + 0.06002)) / 1.96036.
    expect(coverage?.low).toBeCloseTo(0.15004, 4);
    expect(coverage?.high).toBeCloseTo(0.84996, 4);
    // 2 of 2: the lower end is 1 / (1 + z^2 / 2) = 1 / 2.92073.
    expect(accuracy?.low).toBeCloseTo(0.34238, 4);
    expect(accuracy?.high).toBe(1);
  });

  it('has no accuracy where nothing is answered, and no coverage without images', () => {
    expect(abstentionFigures(TRUTH, PROBABILITIES, 0.9)).toMatchObject({
      ...{ answered: 0, correct: 0 },
      coverage: { value: 0, low: 0 },
      accuracy: null,
    });
    expect(abstentionFigures(new Uint8Array(), new Float32Array(), 0.5)).toEqual({
      ...{ images: 0, answered: 0, correct: 0 },
      coverage: null,
      accuracy: null,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { learningRateAt } from './learning-rate';

describe('learningRateAt', () => {
  it('stays where it is constant', () => {
    expect(learningRateAt({ kind: 'constant' }, 0.01, 49.9, 50)).toBe(0.01);
  });

  it.each([
    [0, 0.8],
    [9.99, 0.8],
    [10, 0.4],
    [25, 0.2],
  ])('is halved every 10 epochs: after %f it is %f', (epochsDone, expected) => {
    const schedule = { kind: 'step', everyEpochs: 10, factor: 0.5 } as const;
    expect(learningRateAt(schedule, 0.8, epochsDone, 50)).toBeCloseTo(expected, 12);
  });

  it.each([
    [0, 1],
    // cos 60 degrees is a half, cos 90 is 0.
    [4, 0.75],
    [6, 0.5],
    [12, 0],
  ])('falls along a cosine: after %f of 12 epochs it is %f', (epochsDone, expected) => {
    expect(learningRateAt({ kind: 'cosine' }, 1, epochsDone, 12)).toBeCloseTo(expected, 12);
  });
});

import { describe, expect, it } from 'vitest';
import { timeLeftMs, type BatchProgress } from './history';

function progress(change: Partial<BatchProgress>): BatchProgress {
  return {
    epoch: 1,
    epochs: 5,
    step: 0,
    stepsPerEpoch: 10,
    loss: 1,
    accuracy: 0.5,
    elapsedMs: 3000,
    ...change,
  };
}

describe('timeLeftMs', () => {
  it('goes on at the speed so far', () => {
    // 15 of 50 batches took 3 s: 200 ms each, and 35 are left.
    expect(timeLeftMs(progress({ epoch: 2, step: 5 }))).toBe(7000);
  });

  it('is 0 at the end', () => {
    expect(timeLeftMs(progress({ epoch: 5, step: 10 }))).toBe(0);
  });

  it('is unknown before the first batch', () => {
    expect(timeLeftMs(progress({ elapsedMs: 0 }))).toBe(null);
  });
});

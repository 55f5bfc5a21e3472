import { describe, expect, it } from 'vitest';
import type { EpochRecord } from '../training/history';
import { accuracySwing } from './accuracy-swing';

function historyOf(accuracies: readonly (number | null)[]): EpochRecord[] {
  return accuracies.map((valAccuracy, index) => ({
    epoch: index + 1,
    loss: 1,
    accuracy: 0.9,
    valLoss: valAccuracy === null ? null : 1,
    valAccuracy,
    elapsedMs: 10,
  }));
}

describe('accuracySwing', () => {
  it('looks at the last ten epochs alone', () => {
    const accuracies = [0.1, 0.99, 0.7, 0.68, 0.8, 0.75, 0.84, 0.7, 0.7, 0.7, 0.7, 0.71];
    expect(accuracySwing(historyOf(accuracies))).toEqual({
      from: 3,
      to: 12,
      lowest: 0.68,
      highest: 0.84,
    });
  });

  it('looks at all of fewer', () => {
    expect(accuracySwing(historyOf([0.5, 0.6]))).toEqual({
      from: 1,
      to: 2,
      lowest: 0.5,
      highest: 0.6,
    });
  });

  it('needs two epochs that were validated', () => {
    expect(accuracySwing(historyOf([]))).toBeNull();
    expect(accuracySwing(historyOf([0.5]))).toBeNull();
    expect(accuracySwing(historyOf([null, null, null]))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { EpochRecord } from './history';
import { bestEpoch, hasDiverged, hasStoppedImproving } from './stopping';

function historyOf(valLosses: (number | null)[], losses = valLosses): EpochRecord[] {
  return valLosses.map((valLoss, at) => ({
    epoch: at + 1,
    loss: losses[at] ?? 1,
    accuracy: 0.5,
    valLoss,
    valAccuracy: null,
    elapsedMs: at,
  }));
}

describe('bestEpoch', () => {
  it.each<[(number | null)[], number | null]>([
    [[], null],
    [[null, null], null],
    [[3, 1, 2], 2],
    [[2, 1, 1], 2],
  ])('of %j is %j', (valLosses, epoch) => {
    expect(bestEpoch(historyOf(valLosses))).toBe(epoch);
  });
});

describe('hasStoppedImproving', () => {
  it.each<[(number | null)[], number, boolean]>([
    [[], 1, false],
    [[null, null, null], 1, false],
    [[3, 2, 1], 1, false],
    [[2, 2], 1, true],
    [[1, 2, 3], 2, true],
    [[1, 2, 3], 3, false],
    [[1, 2, 0.5, 1], 2, false],
  ])('%j with patience %i: %j', (valLosses, patience, expected) => {
    expect(hasStoppedImproving(historyOf(valLosses), { patience })).toBe(expected);
  });
});

describe('hasDiverged', () => {
  it.each([NaN, Infinity, -Infinity])('holds for a loss of %f, also in the first epoch', (loss) => {
    expect(hasDiverged(loss, [], 3)).toBe(true);
  });

  it('holds for a loss 100 times the lowest so far', () => {
    const history = historyOf([null, null], [5, 3]);
    expect(hasDiverged(299, history, 3)).toBe(false);
    expect(hasDiverged(301, history, 3)).toBe(true);
  });

  it('lets the first epoch be as large as it is, and small losses swing', () => {
    expect(hasDiverged(1e6, [], 3)).toBe(false);
    expect(hasDiverged(1, historyOf([null], [0.0001]), 3)).toBe(false);
    // 100 ln 3 is 109.9.
    expect(hasDiverged(110, historyOf([null], [0.0001]), 3)).toBe(true);
  });
});

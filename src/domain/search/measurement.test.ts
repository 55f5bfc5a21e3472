import { describe, expect, it } from 'vitest';
import {
  compareMeasurements,
  compareScores,
  goOn,
  scoreOf,
  type Measurement,
  type Score,
} from './measurement';

function measured(trial: number, rung: number, score: [number, number] | null): Measurement {
  const [balancedAccuracy = 0, logLoss = 0] = score ?? [];
  return {
    trial,
    rung,
    epochs: 3 ** rung,
    score: score && { balancedAccuracy, logLoss },
    elapsedMs: 1,
  };
}

describe('scoreOf', () => {
  it('is the mean recall of the classes and the mean cross-entropy', () => {
    const probabilities = Float32Array.of(
      ...[0.5, 0.25, 0.25],
      ...[0.25, 0.5, 0.25],
      ...[0.5, 0.25, 0.25],
      ...[0.25, 0.25, 0.5],
    );
    // Class 0 is found, of class 1 one of two, class 2 is found: (1 + 1/2 + 1) / 3. The true classes
    // have 0.5, 0.5, 0.25 and 0.5: (3 ln 2 + ln 4) / 4 = 5/4 ln 2.
    const score = scoreOf([0, 1, 1, 2], probabilities);
    expect(score?.balancedAccuracy).toBeCloseTo(5 / 6, 12);
    expect(score?.logLoss).toBeCloseTo(1.25 * Math.LN2, 12);
  });

  it('is none without images, and where a probability is no number', () => {
    expect(scoreOf([], new Float32Array())).toBeNull();
    expect(scoreOf([0], Float32Array.of(NaN, 0.5, 0.5))).toBeNull();
    expect(scoreOf([0, 1], Float32Array.of(1, 0, 0, Infinity, 0, 0))).toBeNull();
  });
});

describe('compareScores', () => {
  it('puts accuracy before loss, loss before nothing, and what diverged last', () => {
    const scores: (Score | null)[] = [
      null,
      { balancedAccuracy: 0.8, logLoss: 0.9 },
      { balancedAccuracy: 0.9, logLoss: 2 },
      { balancedAccuracy: 0.8, logLoss: 0.5 },
    ];
    const [diverged, second, best, tied] = scores;
    expect(scores.toSorted(compareScores)).toEqual([best, tied, second, diverged]);
  });
});

describe('compareMeasurements', () => {
  it('puts later rounds first, then scores, then earlier trials, and what diverged last', () => {
    const last = measured(4, 2, [0.6, 1]);
    const first = measured(7, 0, [0.95, 0.1]);
    const better = measured(2, 1, [0.7, 1]);
    const tied = measured(5, 1, [0.6, 1]);
    const tiedEarlier = measured(3, 1, [0.6, 1]);
    const diverged = measured(1, 2, null);
    expect(
      [first, diverged, tied, better, last, tiedEarlier].toSorted(compareMeasurements),
    ).toEqual([last, better, tiedEarlier, tied, first, diverged]);
  });
});

describe('goOn', () => {
  const ROUND = [
    measured(1, 0, [0.5, 1]),
    measured(2, 0, null),
    measured(3, 0, [0.7, 1]),
    measured(4, 0, [0.7, 0.9]),
    measured(1, 1, [0.99, 0.1]),
  ];

  it('takes the best of the round, whatever another one says', () => {
    expect(goOn(ROUND, 0, 2)).toEqual([4, 3]);
    expect(goOn(ROUND, 1, 2)).toEqual([1]);
  });

  it('takes fewer where fewer are left, and none that diverged', () => {
    expect(goOn(ROUND, 0, 9)).toEqual([4, 3, 1]);
    expect(goOn(ROUND, 2, 3)).toEqual([]);
  });
});

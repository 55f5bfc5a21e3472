import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { successiveHalving, totalEpochs, totalTrainings } from './rungs';

describe('successiveHalving', () => {
  it('has the rounds of Hyperband’s table 1, its first bracket', () => {
    // Li et al. 2018, R = 81 and eta = 3: n and r of the bracket s = 4.
    expect(successiveHalving(81, { eta: 3, minEpochs: 1, maxEpochs: 81 })).toEqual([
      { epochs: 1, trials: 81 },
      { epochs: 3, trials: 27 },
      { epochs: 9, trials: 9 },
      { epochs: 27, trials: 3 },
      { epochs: 81, trials: 1 },
    ]);
  });

  it('stops dividing where the epochs are used up, and where the trials are', () => {
    expect(successiveHalving(27, { eta: 3, minEpochs: 5, maxEpochs: 50 })).toEqual([
      { epochs: 5, trials: 27 },
      { epochs: 16, trials: 9 },
      { epochs: 50, trials: 3 },
    ]);
    expect(successiveHalving(7, { eta: 4, minEpochs: 1, maxEpochs: 100 })).toEqual([
      { epochs: 25, trials: 7 },
      { epochs: 100, trials: 1 },
    ]);
  });

  it('is one round for a single trial, or where the fewest epochs are the most', () => {
    expect(successiveHalving(1, { eta: 3, minEpochs: 1, maxEpochs: 9 })).toEqual([
      { epochs: 9, trials: 1 },
    ]);
    expect(successiveHalving(12, { eta: 3, minEpochs: 9, maxEpochs: 9 })).toEqual([
      { epochs: 9, trials: 12 },
    ]);
  });

  it('trains all trials first, then eta times the epochs, and costs less than 1.5 times going on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 3, max: 10 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (trials, eta, one, other) => {
          const [minEpochs, maxEpochs] = [Math.min(one, other), Math.max(one, other)];
          const rungs = successiveHalving(trials, { eta, minEpochs, maxEpochs });
          expect(rungs[0]?.trials).toBe(trials);
          expect(rungs[0]?.epochs).toBeGreaterThanOrEqual(minEpochs);
          expect(rungs.at(-1)?.epochs).toBe(maxEpochs);
          expect(rungs.at(-1)?.trials).toBeGreaterThanOrEqual(1);
          let goingOn = 0;
          let epochsBefore = 0;
          for (const rung of rungs) {
            expect(rung.epochs).toBeGreaterThanOrEqual(eta * epochsBefore);
            goingOn += rung.trials * (rung.epochs - epochsBefore);
            epochsBefore = rung.epochs;
          }
          // Training anew against going on from the weights of the round before.
          expect(totalEpochs(rungs) / goingOn).toBeLessThan(1.5);
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });

  it('costs what its rounds cost', () => {
    const rungs = successiveHalving(27, { eta: 3, minEpochs: 5, maxEpochs: 50 });
    // 27 * 5 + 9 * 16 + 3 * 50, and 27 + 9 + 3.
    expect(totalEpochs(rungs)).toBe(429);
    expect(totalTrainings(rungs)).toBe(39);
  });
});

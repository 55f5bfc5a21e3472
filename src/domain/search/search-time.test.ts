import { describe, expect, it } from 'vitest';
import type { SearchSettings } from './search';
import { FIRST_SPACE } from './search-space';
import { progressOf } from './search-time';

const SETTINGS: SearchSettings = {
  space: FIRST_SPACE,
  trials: 9,
  seed: 0,
  // 9 trials of 1 epoch, 3 of 3 and 1 of 9: 27 epochs.
  method: { kind: 'halving', eta: 3, minEpochs: 1, maxEpochs: 9 },
};

function measured(rung: number, epochs: number, elapsedMs: number) {
  return { trial: 1, rung, epochs, score: null, elapsedMs };
}

describe('progressOf', () => {
  it('knows no time before a trial is measured', () => {
    expect(progressOf({ settings: SETTINGS, measurements: [] }, 0, 1)).toEqual({
      epochsDone: 0,
      epochs: 27,
      msLeft: null,
    });
  });

  it('takes the epochs that are left to last as long as those that are done', () => {
    const measurements = [measured(0, 1, 100), measured(0, 1, 300), measured(1, 3, 600)];
    // 5 epochs in 1,000 ms, and 2 of the next: 20 are left, of 200 ms each.
    expect(progressOf({ settings: SETTINGS, measurements }, 2, 1)).toEqual({
      epochsDone: 7,
      epochs: 27,
      msLeft: 4000,
    });
    expect(progressOf({ settings: SETTINGS, measurements }, 2, 2).msLeft).toBe(2000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_RECIPE } from '../training/recipe';
import type { Measurement } from './measurement';
import {
  dueTrainings,
  findSearchProblems,
  rankTrials,
  recipeOf,
  rungsOf,
  type Search,
  type SearchSettings,
} from './search';
import { FIRST_SPACE } from './search-space';
import { applyTrial, drawTrial } from './trial';

const RANDOM: SearchSettings = {
  space: FIRST_SPACE,
  trials: 3,
  seed: 8,
  method: { kind: 'random', epochs: 5 },
};
const HALVING: SearchSettings = {
  ...RANDOM,
  trials: 9,
  method: { kind: 'halving', eta: 3, minEpochs: 1, maxEpochs: 9 },
};

function searchOf(settings: SearchSettings, measurements: Measurement[] = []): Search {
  return {
    id: 'one',
    savedAt: '2026-01-01T00:00:00.000Z',
    settings,
    recipe: ARTICLE_RECIPE,
    backend: 'cpu',
    chosenExclusions: [],
    exclusions: [],
    dataset: { fileName: 'a.zip', isSample: true, fingerprint: 'ab', labels: new Uint8Array() },
    measurements,
  };
}

/**
 * Runs a search to its end.
 *
 * @param scoreBy accuracy of a trial; null where it diverges
 * @param pick which of so many that are due comes to its end next, from 0
 */
function complete(
  settings: SearchSettings,
  scoreBy: (trial: number) => number | null,
  pick: (due: number) => number = () => 0,
) {
  const measurements: Measurement[] = [];
  for (;;) {
    const due = dueTrainings({ settings, measurements });
    const next = due[pick(due.length)];
    if (next === undefined) return measurements;
    const balancedAccuracy = scoreBy(next.trial);
    const score = balancedAccuracy === null ? null : { balancedAccuracy, logLoss: 1 };
    measurements.push({ ...next, score, elapsedMs: 1 });
  }
}

describe('dueTrainings', () => {
  it('trains every trial once in a random search', () => {
    expect(complete(RANDOM, () => 0.5).map(({ trial, epochs }) => [trial, epochs])).toEqual([
      [1, 5],
      [2, 5],
      [3, 5],
    ]);
  });

  it('lets the best third of each round go on, the best one first', () => {
    const made = complete(HALVING, (trial) => (trial * 7) % 10);
    // Scores of trials 1 to 9: 7 4 1 8 5 2 9 6 3.
    expect(made.slice(0, 9).map(({ trial }) => trial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(made.slice(9).map(({ trial, rung, epochs }) => [trial, rung, epochs])).toEqual([
      [7, 1, 3],
      [4, 1, 3],
      [1, 1, 3],
      [7, 2, 9],
    ]);
  });

  it('lets fewer go on where most diverge, and ends where all do', () => {
    const two = complete(HALVING, (trial) => (trial < 3 ? trial / 10 : null));
    expect(two.slice(9).map(({ trial, rung }) => [trial, rung])).toEqual([
      [2, 1],
      [1, 1],
      [2, 2],
    ]);
    expect(complete(HALVING, () => null)).toHaveLength(9);
  });

  it('gives the whole rest of a round, and nothing of the next before it is measured', () => {
    const measured = (trial: number, rung = 0): Measurement => ({
      ...{ trial, rung, epochs: 3 ** rung, elapsedMs: 1 },
      score: { balancedAccuracy: trial / 10, logLoss: 1 },
    });
    const due = (measurements: Measurement[]) =>
      dueTrainings({ settings: HALVING, measurements }).map(({ trial, rung }) => [trial, rung]);
    const first = [3, 1, 2, 9, 5, 4, 7, 6].map((trial) => measured(trial));
    expect(due(first.slice(0, 6))).toEqual([
      [6, 0],
      [7, 0],
      [8, 0],
    ]);
    expect(due(first)).toEqual([[8, 0]]);
    expect(due([...first, measured(8), measured(8, 1)])).toEqual([
      [9, 1],
      [7, 1],
    ]);
  });

  it('comes to the same trials in whatever order those of a round come to their end', () => {
    const score = (trial: number) => (trial % 4 === 0 ? null : ((trial * 7) % 10) / 10);
    const ranked = (made: Measurement[]) =>
      rankTrials(searchOf(HALVING, made)).map(({ trial, rung, score: found }) => [
        ...[trial, rung, found?.balancedAccuracy],
      ]);
    const inOrder = ranked(complete(HALVING, score));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (picks) => {
        const made = complete(HALVING, score, (due) => Number(picks.next().value) % due);
        expect(ranked(made)).toEqual(inOrder);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it('lets no trial go on that is worse than one that does not, and no more than planned', () => {
    const searches = fc.record({
      trials: fc.integer({ min: 1, max: 20 }),
      minEpochs: fc.integer({ min: 1, max: 5 }),
      scores: fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 20,
        maxLength: 20,
      }),
    });
    fc.assert(
      fc.property(searches, ({ trials, minEpochs, scores }) => {
        const settings: SearchSettings = {
          ...HALVING,
          trials,
          method: { kind: 'halving', eta: 3, minEpochs, maxEpochs: 50 },
        };
        const scoreBy = (trial: number) => scores[trial - 1] ?? null;
        const made = complete(settings, scoreBy);
        const trialsOf = (rung: number) =>
          made.filter((one) => one.rung === rung).map(({ trial }) => trial);
        for (const [rung, planned] of rungsOf(settings).entries()) {
          const trained = trialsOf(rung);
          expect(new Set(trained).size).toBe(trained.length);
          if (rung === 0) continue;
          const healthy = trialsOf(rung - 1).filter((trial) => scoreBy(trial) !== null);
          expect(trained).toHaveLength(Math.min(planned.trials, healthy.length));
          const dropped = healthy.filter((trial) => !trained.includes(trial));
          const worst = Math.min(...trained.map((trial) => scoreBy(trial) ?? NaN));
          for (const trial of dropped) expect(scoreBy(trial)).toBeLessThanOrEqual(worst);
        }
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe('rankTrials', () => {
  it('counts the last round of each trial, with its values', () => {
    const search = searchOf(
      HALVING,
      complete(HALVING, (trial) => (trial * 7) % 10),
    );
    const ranked = rankTrials(search);
    expect(ranked.map(({ trial, rung }) => [trial, rung])).toEqual([
      [7, 2],
      [4, 1],
      [1, 1],
      [8, 0],
      [5, 0],
      [2, 0],
      [9, 0],
      [6, 0],
      [3, 0],
    ]);
    expect(ranked[0]?.values).toEqual(drawTrial(FIRST_SPACE, ARTICLE_RECIPE, 8, 7));
  });
});

describe('recipeOf', () => {
  it('is the recipe with the values of the trial, for as long as it was trained', () => {
    const values = drawTrial(FIRST_SPACE, ARTICLE_RECIPE, 8, 2);
    expect(recipeOf(searchOf(HALVING), { trial: 2, epochs: 3 })).toEqual({
      ...applyTrial(ARTICLE_RECIPE, values),
      epochs: 3,
    });
  });
});

describe('findSearchProblems', () => {
  it('finds none in settings that can be searched', () => {
    expect(findSearchProblems(RANDOM, ARTICLE_RECIPE)).toEqual([]);
    expect(findSearchProblems(HALVING, ARTICLE_RECIPE)).toEqual([]);
  });

  it('names a space with nothing that the recipe has', () => {
    const nothing = { ...FIRST_SPACE, learningRate: null, momentum: null };
    const noLayers = { ...ARTICLE_RECIPE, layers: [] };
    expect(findSearchProblems({ ...RANDOM, space: nothing }, noLayers)).toEqual([
      { path: 'space', why: 'nothing-to-search' },
    ]);
  });

  it('names every number that is outside its limits or no whole one', () => {
    const outside: SearchSettings = {
      space: { ...FIRST_SPACE, momentum: { kind: 'range', min: 0, max: 1, scale: 'linear' } },
      trials: 0,
      seed: -1,
      method: { kind: 'halving', eta: 2, minEpochs: 0.5, maxEpochs: 1001 },
    };
    expect(findSearchProblems(outside, ARTICLE_RECIPE)).toEqual([
      { path: 'space.momentum.max', why: 'outside-limits' },
      { path: 'trials', why: 'outside-limits' },
      { path: 'seed', why: 'outside-limits' },
      { path: 'method.eta', why: 'outside-limits' },
      { path: 'method.minEpochs', why: 'outside-limits' },
      { path: 'method.maxEpochs', why: 'outside-limits' },
    ]);
    const { method, ...rest } = RANDOM;
    expect(
      findSearchProblems(
        { ...rest, method: { ...method, epochs: NaN } as typeof method },
        ARTICLE_RECIPE,
      ),
    ).toEqual([{ path: 'method.epochs', why: 'outside-limits' }]);
  });

  it('names fewest epochs above the most', () => {
    const method = { kind: 'halving', eta: 3, minEpochs: 9, maxEpochs: 3 } as const;
    expect(findSearchProblems({ ...HALVING, method }, ARTICLE_RECIPE)).toEqual([
      { path: 'method', why: 'min-above-max' },
    ]);
  });
});

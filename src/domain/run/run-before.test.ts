import { expect, it } from 'vitest';
import { forestRunOf } from '../testing/forest-run';
import { runOf } from '../testing/run';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE, type Recipe } from '../training/recipe';
import type { NetworkRun } from './run';
import { epochsBefore, runBefore } from './run-before';
import { summaryOf, type NetworkSummary } from './run-summary';

const DAY = new Date('2020-05-02T12:00:00.000Z');

function summary(change: Partial<NetworkRun>, fingerprint: string | null = 'a'): NetworkSummary {
  const { dataset } = runOf();
  const run = summaryOf(runOf({ ...change, dataset: { ...dataset, fingerprint } }), DAY);
  if (run.kind !== 'network') throw new Error('no network');
  return run;
}

it('is the newest network on the same pixels that is older than the one shown', () => {
  const forest = summaryOf(forestRunOf(), DAY);
  const runs = [
    summary({ id: 'shown' }),
    summary({ id: 'other pixels' }, 'b'),
    summary({ id: 'unknown pixels' }, null),
    forest,
    summary({ id: 'no epoch', history: [] }),
    summary({ id: 'before' }),
    summary({ id: 'first' }),
  ];
  const idBefore = (id: string | null, fingerprint: string | null = 'a') =>
    runBefore(runs, { id, fingerprint })?.id;
  expect(idBefore('shown')).toBe('before');
  expect(idBefore('before')).toBe('first');
  expect(idBefore('first')).toBeUndefined();
  // One that is trained now, or not kept yet.
  expect(idBefore(null)).toBe('shown');
  expect(idBefore('not kept')).toBe('shown');
  expect(idBefore(null, null)).toBeUndefined();
});

it('keeps of its epochs what compares with another recipe', () => {
  const epochsOf = (recipe: Recipe, other: Recipe) => epochsBefore(summary({ recipe }), other);
  const all = { loss: 1.5, accuracy: 0.5, valLoss: 1.25, valAccuracy: 0.75 };
  // On the test set whatever the seed.
  expect(epochsOf(ARTICLE_RECIPE, { ...ARTICLE_RECIPE, seed: 1, batchSize: 4 })).toEqual([all]);
  const otherLayers = { ...ARTICLE_RECIPE, layers: [] };
  expect(epochsOf(ARTICLE_RECIPE, otherLayers)).toEqual([{ ...all, loss: null, valLoss: null }]);
  const unvalidated = { ...all, valLoss: null, valAccuracy: null };
  expect(epochsOf(ARTICLE_RECIPE, RECOMMENDED_RECIPE)).toEqual([unvalidated]);
  // Of another seed, other patients are held out.
  expect(epochsOf(RECOMMENDED_RECIPE, { ...RECOMMENDED_RECIPE, seed: 1 })).toEqual([unvalidated]);
  expect(epochsOf(RECOMMENDED_RECIPE, { ...RECOMMENDED_RECIPE, epochs: 9 })).toEqual([all]);
});

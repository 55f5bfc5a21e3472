import { expect, it } from 'vitest';
import { summaryOf, type RunSummary } from '../../../domain/run/run-summary';
import { forestRunOf } from '../../../domain/testing/forest-run';
import { runOf } from '../../../domain/testing/run';
import { ARTICLE_RECIPE } from '../../../domain/training/recipe';
import { datasetsOf, NEWEST_FIRST, nextOrder, orderRuns } from './order-runs';

function network(id: string, seed: number, keptAt: number, epochs = 1): RunSummary {
  const history = Array.from({ length: epochs }, (_, at) => ({
    ...{ epoch: at + 1, loss: 1, accuracy: 0.5, valLoss: 1, valAccuracy: 0.5, elapsedMs: 10 },
  }));
  return summaryOf(runOf({ id, history, recipe: { ...ARTICLE_RECIPE, seed } }), new Date(keptAt));
}

const A = network('a', 7, 3000, 2);
const B = network('b', 9, 1000, 5);
const FOREST = { ...summaryOf(forestRunOf(), new Date(2000)), id: 'forest' };
const RUNS = [A, B, FOREST];
const idsBy = (...order: Parameters<typeof nextOrder>) =>
  orderRuns(RUNS, nextOrder(...order)).map(({ id }) => id);

it('begins with the newest, and turns round when asked again', () => {
  expect(orderRuns(RUNS, NEWEST_FIRST).map(({ id }) => id)).toEqual(['a', 'forest', 'b']);
  expect(idsBy(NEWEST_FIRST, 'kept')).toEqual(['b', 'forest', 'a']);
});

it('begins with the most of another column; what has no value comes last either way', () => {
  expect(idsBy(NEWEST_FIRST, 'seed')).toEqual(['b', 'a', 'forest']);
  expect(idsBy(NEWEST_FIRST, 'epochs')).toEqual(['b', 'a', 'forest']);
  expect(idsBy({ by: 'epochs', direction: 'descending' }, 'epochs')).toEqual(['a', 'b', 'forest']);
});

it('tells data sets apart by their pixels, and by their names where those are not known', () => {
  const on = (fileName: string, fingerprint: string | null): RunSummary => ({
    ...A,
    fileName,
    answers: { ...A.answers, fingerprint },
  });
  const runs = [on('a.zip', 'f0'), on('again.zip', 'f0'), on('b.zip', 'f1'), on('c.zip', null)];
  expect(datasetsOf(runs)).toEqual([
    { id: 'f0', fileName: 'again.zip' },
    { id: 'f1', fileName: 'b.zip' },
    { id: 'c.zip', fileName: 'c.zip' },
  ]);
});

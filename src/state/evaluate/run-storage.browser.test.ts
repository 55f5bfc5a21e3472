import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import type { SplitPredictions } from '../../domain/run/predictions';
import type { NetworkRun } from '../../domain/run/run';
import { summaryOf, type KeptRun } from '../../domain/run/run-summary';
import type { StoredSummary } from '../../domain/run/stored-run';
import { forestRunOf } from '../../domain/testing/forest-run';
import { runOf } from '../../domain/testing/run';
import { database } from '../shared/database';
import {
  listStoredRuns,
  MAX_KEPT_RUNS,
  readStoredRun,
  removeRuns,
  storeRun,
  updateRun,
} from './run-storage';

/** @param day of January 2020 on which it was kept */
function keptOf(id: string, day: number): KeptRun {
  const run = runOf({ id });
  return { run, summary: summaryOf(run, new Date(Date.UTC(2020, 0, day))) };
}

const listedIds = async () => (await listStoredRuns()).runs.map(({ id }) => id);

beforeEach(async () => {
  // Tests of other files keep runs, too. Deleting waits for the connection, which lets go when asked to.
  await deleteDB('xray-trainer');
});

it('keeps a run with its weights, and lists the newest first', async () => {
  await storeRun(keptOf('older', 1));
  await storeRun(keptOf('newer', 2));
  expect(await listedIds()).toEqual(['newer', 'older']);
  const { summary, run } = keptOf('older', 1);
  expect((await listStoredRuns()).runs.at(-1)).toEqual(summary);
  expect(await readStoredRun('older')).toEqual(run);
});

it('forgets a run with its weights', async () => {
  await storeRun(keptOf('one', 1));
  await storeRun(keptOf('other', 2));
  await removeRuns([{ id: 'one' }]);
  expect(await listedIds()).toEqual(['other']);
  expect(await readStoredRun('one')).toBeNull();
  expect(await readStoredRun('other')).not.toBeNull();
});

it('changes a name, but brings nothing back that was forgotten', async () => {
  const { summary } = keptOf('one', 1);
  await storeRun(keptOf('one', 1));
  await updateRun({ ...summary, name: 'renamed' });
  expect((await listStoredRuns()).runs.map(({ name }) => name)).toEqual(['renamed']);
  await removeRuns([summary]);
  await updateRun({ ...summary, name: 'renamed again' });
  expect(await listedIds()).toEqual([]);
});

it('makes room, and says for which', async () => {
  for (let run = 0; run < MAX_KEPT_RUNS; run++) {
    expect(await storeRun(keptOf(`run ${run}`, 1 + run))).toEqual([]);
  }
  const surplus = await storeRun(keptOf('one too many', 1 + MAX_KEPT_RUNS));
  expect(surplus.map(({ id }) => id)).toEqual(['run 0']);
  expect(await listedIds()).toHaveLength(MAX_KEPT_RUNS);
  expect(await readStoredRun('run 0')).toBeNull();
});

it('forgets runs of another version of the page, and counts them', async () => {
  await storeRun(keptOf('ours', 1));
  const { summary, run } = keptOf('theirs', 2);
  await storeRun({ summary: { ...summary, format: 'xray-trainer/run@1' }, run });
  expect(await listStoredRuns()).toMatchObject({ runs: [{ id: 'ours' }], otherFormat: 1 });
  expect(await listStoredRuns()).toMatchObject({ runs: [{ id: 'ours' }], otherFormat: 0 });
  expect(await readStoredRun('theirs')).toBeNull();
});

it('keeps a forest beside the networks', async () => {
  const run = forestRunOf();
  const summary = summaryOf(run, new Date(Date.UTC(2020, 0, 3)));
  await storeRun({ run, summary });
  await storeRun(keptOf('network', 1));
  expect((await listStoredRuns()).runs).toEqual([summary, keptOf('network', 1).summary]);
  expect(await readStoredRun(run.id)).toEqual(run);
});

it('reads what a version kept that knew networks alone', async () => {
  const { summary, run } = keptOf('older', 1);
  const { kind: _, modelSha256: __, classes: _classes, ...listed } = summary;
  const { kind: ___, environment, predictions, dataset, ...rest } = run as NetworkRun;
  const { classes: _own, ...classless } = dataset;
  const { reason: ____, ...where } = environment;
  const said = ({ indices, probabilities }: SplitPredictions) => ({ indices, probabilities });
  const db = await database();
  await db.put('runs', { ...listed, networkSha256: 'ab12' } as StoredSummary);
  await db.put('runParts', {
    id: 'older',
    run: {
      ...rest,
      environment: where,
      dataset: classless,
      predictions: {
        train: said(predictions.train),
        test: said(predictions.test),
        validation: null,
      },
    },
    labels: Uint8Array.of(0, 1, 2),
  });
  expect(await listStoredRuns()).toEqual({
    runs: [{ ...summary, modelSha256: 'ab12' }],
    otherFormat: 0,
  });
  expect(await readStoredRun('older')).toEqual({
    ...run,
    environment: { ...environment, reason: 'when it was trained' },
  });
  await updateRun({ ...summary, name: 'renamed' });
  expect((await listStoredRuns()).runs.map(({ name }) => name)).toEqual(['renamed']);
});

it('leaves interrupted trainings of the first version of the database in place', async () => {
  const old = await openDB('xray-trainer', 1, {
    upgrade: (db) => {
      db.createObjectStore('interruptedRuns', { keyPath: 'id' });
    },
  });
  await old.put('interruptedRuns', { id: 'interrupted', savedAt: '2020-01-01' });
  old.close();
  await storeRun(keptOf('new', 1));
  expect(await listedIds()).toEqual(['new']);
  expect(await (await database()).getAllKeys('interruptedRuns')).toEqual(['interrupted']);
});

import { deleteDB, openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { keepWhole, type WholeKeptRun } from '../../domain/run/kept-run';
import { runOf } from '../../domain/testing/run';
import { database } from '../shared/database';
import {
  listStoredRuns,
  MAX_KEPT_RUNS,
  readRunParts,
  removeRuns,
  storeRun,
  updateRun,
} from './run-storage';

const LABELS = Uint8Array.of(0, 1, 2);

/** @param day of January 2020 on which it was kept */
function wholeOf(id: string, day: number): WholeKeptRun {
  return keepWhole(runOf({ id }), LABELS, new Date(Date.UTC(2020, 0, day)));
}

const listedIds = async () => (await listStoredRuns()).runs.map(({ id }) => id);

afterEach(async () => {
  // Deleting waits for the connection, which lets go when it is asked to.
  await deleteDB('xray-trainer');
});

it('keeps a run with its weights, and lists the newest first', async () => {
  await storeRun(wholeOf('older', 1));
  await storeRun(wholeOf('newer', 2));
  expect(await listedIds()).toEqual(['newer', 'older']);
  const { kept, parts } = wholeOf('older', 1);
  expect((await listStoredRuns()).runs.at(-1)).toEqual(kept);
  expect(await readRunParts('older')).toEqual(parts);
});

it('forgets a run with its weights', async () => {
  await storeRun(wholeOf('one', 1));
  await storeRun(wholeOf('other', 2));
  await removeRuns([{ id: 'one' }]);
  expect(await listedIds()).toEqual(['other']);
  expect(await readRunParts('one')).toBeNull();
  expect(await readRunParts('other')).not.toBeNull();
});

it('changes a name, but brings nothing back that was forgotten', async () => {
  const { kept } = wholeOf('one', 1);
  await storeRun(wholeOf('one', 1));
  await updateRun({ ...kept, name: 'renamed' });
  expect((await listStoredRuns()).runs.map(({ name }) => name)).toEqual(['renamed']);
  await removeRuns([kept]);
  await updateRun({ ...kept, name: 'renamed again' });
  expect(await listedIds()).toEqual([]);
});

it('makes room, and says for which', async () => {
  for (let run = 0; run < MAX_KEPT_RUNS; run++) {
    expect(await storeRun(wholeOf(`run ${run}`, 1 + run))).toEqual([]);
  }
  const surplus = await storeRun(wholeOf('one too many', 1 + MAX_KEPT_RUNS));
  expect(surplus.map(({ id }) => id)).toEqual(['run 0']);
  expect(await listedIds()).toHaveLength(MAX_KEPT_RUNS);
  expect(await readRunParts('run 0')).toBeNull();
});

it('forgets runs of another version of the page, and counts them', async () => {
  await storeRun(wholeOf('ours', 1));
  const { kept, parts } = wholeOf('theirs', 2);
  await storeRun({ kept: { ...kept, format: 'xray-trainer/run@1' }, parts });
  expect(await listStoredRuns()).toMatchObject({ runs: [{ id: 'ours' }], otherFormat: 1 });
  expect(await listStoredRuns()).toMatchObject({ runs: [{ id: 'ours' }], otherFormat: 0 });
  expect(await readRunParts('theirs')).toBeNull();
});

it('leaves interrupted trainings of the first version of the database in place', async () => {
  const old = await openDB('xray-trainer', 1, {
    upgrade: (db) => {
      db.createObjectStore('interruptedRuns', { keyPath: 'id' });
    },
  });
  await old.put('interruptedRuns', { id: 'interrupted', savedAt: '2020-01-01' });
  old.close();
  await storeRun(wholeOf('new', 1));
  expect(await listedIds()).toEqual(['new']);
  expect(await (await database()).getAllKeys('interruptedRuns')).toEqual(['interrupted']);
});

import type { Dataset } from '../../domain/dataset/dataset';
import { splitDataset } from '../../domain/dataset/dataset-parts';
import type { KeptDataset } from '../../workers/storage/protocol';
import { appStore } from '../app-store';
import { lendPixels } from '../shared/lend-pixels';
import { nextTask } from '../shared/next-task';
import { flatten } from '../shared/worker-client';
import { workers } from '../shared/workers';
import type { ForgottenDataset, KeepingState } from './data-state';
import { listenToTabs, tellTabs } from './tell-tabs';

/**
 * Looks again what is kept: another tab may have changed it.
 *
 * @param forgotten changes with the list at once: a button that turns round must not be there before
 *   what it does can be done
 */
export async function listKeptDatasets(forgotten?: ForgottenDataset | null): Promise<void> {
  const list = flatten(await workers.storage.call((service) => service.list()));
  appStore.setState(({ keptDatasets: last }) => {
    if (!list.ok) return { keptDatasets: { status: 'unavailable', error: list.error } };
    const { datasets, lost } = list.value;
    const lostBefore = last.status === 'ready' ? last.lost : [];
    return {
      keptDatasets: { status: 'ready', datasets, lost: [...lostBefore, ...lost] },
      ...(forgotten !== undefined && { forgottenDataset: forgotten }),
    };
  });
}

/**
 * Keeps the open data set in the background. What stands in the way is said, and nothing depends
 * on it.
 */
export async function keepDataset(dataset: Dataset): Promise<void> {
  setKeeping(dataset, { status: 'writing' });
  // Drawing the page for a data set that was only just opened is a task of its own.
  await nextTask();
  const outcome = await writeDataset(dataset, new Date().toISOString());
  setKeeping(
    dataset,
    outcome.ok ? { status: 'kept', ...outcome.value } : { status: 'failed', error: outcome.error },
  );
  if (outcome.ok) tellTabs(outcome.value.madeRoom);
  await listKeptDatasets();
}

/**
 * Forgets a data set. One that is open stays open, any other is held in this page, so that both can
 * be kept again.
 */
export async function forgetDataset(kept: KeptDataset): Promise<void> {
  const open = openDatasetKeptAs(kept);
  const held = open === null ? await readDataset(kept) : null;
  const done = flatten(await workers.storage.call((service) => service.forget(kept.id)));
  if (done.ok && open) setKeeping(open, { status: 'not-kept' });
  if (done.ok) tellTabs([kept]);
  const isForgotten = done.ok && open === null;
  await listKeptDatasets(isForgotten ? held && { kept, dataset: held, error: null } : undefined);
}

/** Keeps the data set that was forgotten last, as old as it was. */
export async function undoForget(forgotten: ForgottenDataset): Promise<void> {
  const { kept, dataset } = forgotten;
  const outcome = await writeDataset(dataset, kept.keptAt);
  if (outcome.ok) tellTabs(outcome.value.madeRoom);
  await listKeptDatasets(outcome.ok ? null : { ...forgotten, error: outcome.error });
}

/** Hears of what other tabs keep and forget: a data set that is open here stays open. */
export function followOtherTabs(): void {
  listenToTabs(({ forgotten }) => {
    const { dataset } = appStore.getState();
    if (
      dataset.status === 'ready' &&
      dataset.keeping.status === 'kept' &&
      forgotten.includes(dataset.keeping.kept.id)
    ) {
      setKeeping(dataset.dataset, { status: 'forgotten-elsewhere' });
    }
    void listKeptDatasets();
  });
}

async function writeDataset(dataset: Dataset, keptAt: string) {
  const { pixels, ...parts } = splitDataset(dataset);
  return flatten(
    await lendPixels({ pixels }, (read) =>
      workers.storage.call((service) => service.keep(parts, keptAt, read)),
    ),
  );
}

/** The open data set, where it is the one that is kept under this name. */
function openDatasetKeptAs({ id }: KeptDataset): Dataset | null {
  const { dataset } = appStore.getState();
  if (dataset.status !== 'ready' || dataset.keeping.status !== 'kept') return null;
  return dataset.keeping.kept.id === id ? dataset.dataset : null;
}

/** One that cannot be read is none to hold on to. */
async function readDataset({ id }: KeptDataset): Promise<Dataset | null> {
  const opened = flatten(await workers.storage.call((service) => service.open(id)));
  return opened.ok ? opened.value : null;
}

/** Nothing where another data set has been opened since. */
function setKeeping(dataset: Dataset, keeping: KeepingState): void {
  appStore.setState(({ dataset: open }) =>
    open.status === 'ready' && open.dataset === dataset ? { dataset: { ...open, keeping } } : {},
  );
}

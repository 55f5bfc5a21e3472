import { detailOf } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import {
  keepWhole,
  renameKept,
  sortKept,
  surplusOf,
  type KeptRun,
  type KeptRunParts,
  type WholeKeptRun,
} from '../../domain/run/kept-run';
import type { Run } from '../../domain/run/run-record';
import { digestOfWeights } from '../../domain/run/weights-digest';
import { appStore } from '../app-store';
import type { KeptRunsState } from './kept-runs-state';
import {
  listStoredRuns,
  MAX_KEPT_RUNS,
  readRunParts,
  removeRuns,
  storeRun,
  updateRun,
  type StoredRuns,
} from './run-storage';

/** Runs that the browser would not keep, by id, and why. */
const inPage = new Map<string, WholeKeptRun & { why: string }>();

/** Looks which runs are kept, by this tab and others. */
export async function listKeptRuns(): Promise<void> {
  await attempt(nothing);
}

/** Keeps a run that has come to its end; where that fails it is listed until the page is closed. */
export async function keepRun(run: Run, { labels }: Pick<Dataset, 'labels'>): Promise<void> {
  const networkSha256 = await digestOfWeights(run.weights, crypto.subtle);
  await keep(keepWhole(run, labels, new Date(), networkSha256));
}

/** A name of nothing but spaces changes nothing. */
export async function renameRun(run: KeptRun, name: string): Promise<void> {
  const renamed = renameKept(run, name);
  const held = inPage.get(run.id);
  if (held) inPage.set(run.id, { ...held, kept: renamed });
  await attempt(held ? nothing : () => updateRun(renamed));
}

/** Forgets a run, which can be undone until the next is forgotten or the page is closed. */
export async function forgetRun(kept: KeptRun): Promise<void> {
  await attempt(async () => {
    const parts = await readKeptRun(kept.id);
    if (!inPage.delete(kept.id)) await removeRuns([kept]);
    update(() => ({ forgotten: parts && { kept, parts } }));
  });
}

export async function undoForgetRun(forgotten: WholeKeptRun): Promise<void> {
  await keep(forgotten);
  update(() => ({ forgotten: null }));
}

/** @returns null where it is gone; rejects where it cannot be read */
export async function readKeptRun(id: string): Promise<KeptRunParts | null> {
  return inPage.get(id)?.parts ?? (await readRunParts(id));
}

async function keep(whole: WholeKeptRun): Promise<void> {
  await attempt(async () => {
    try {
      const surplus = await storeRun(whole);
      update(({ madeRoom }) => ({ madeRoom: [...madeRoom, ...surplus.map(({ name }) => name)] }));
    } catch (thrown) {
      inPage.set(whole.kept.id, { ...whole, why: detailOf(thrown) });
      for (const { id } of surplusOf(keptInPage(), MAX_KEPT_RUNS)) inPage.delete(id);
    }
  });
}

/** Does it, shows what is kept now, and says what of both has failed. */
async function attempt(work: () => Promise<void>): Promise<void> {
  let failure: string | null = null;
  let stored: StoredRuns = { runs: [], otherFormat: 0 };
  try {
    await work();
  } catch (thrown) {
    failure = detailOf(thrown);
  }
  try {
    stored = await listStoredRuns();
  } catch (thrown) {
    failure ??= detailOf(thrown);
  }
  show(stored, failure);
}

function show({ runs, otherFormat }: StoredRuns, failure: string | null): void {
  update((state) => ({
    runs: sortKept([...runs, ...keptInPage()]),
    inPageOnly: new Map([...inPage].map(([id, { why }]) => [id, why])),
    failure,
    otherFormat: state.otherFormat + otherFormat,
  }));
}

const nothing = () => Promise.resolve();

function keptInPage(): KeptRun[] {
  return [...inPage.values()].map(({ kept }) => kept);
}

function update(change: (state: KeptRunsState) => Partial<KeptRunsState>): void {
  appStore.setState(({ keptRuns }) => ({ keptRuns: { ...keptRuns, ...change(keptRuns) } }));
}

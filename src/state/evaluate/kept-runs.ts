import { detailOf, type AppError } from '../../domain/app-error';
import { digestOfModel, isModelAsKept } from '../../domain/bundle/model-files';
import { refuseFastScaled } from '../../domain/dataset/resampling';
import { fail, ok, type Result } from '../../domain/result';
import type { Run } from '../../domain/run/run';
import {
  renamed,
  sortRuns,
  summaryOf,
  surplusOf,
  type KeptRun,
  type RunSummary,
} from '../../domain/run/run-summary';
import { appStore } from '../app-store';
import type { KeptRunsState } from './kept-runs-state';
import {
  listStoredRuns,
  MAX_KEPT_RUNS,
  readStoredRun,
  removeRuns,
  storeRun,
  updateRun,
  type StoredRuns,
} from './run-storage';

/** Runs that the browser would not keep, by id, and why. */
const inPage = new Map<string, KeptRun & { why: string }>();

/** Looks which runs are kept, by this tab and others. */
export async function listKeptRuns(): Promise<void> {
  await attempt(nothing);
}

/** Keeps a run that has come to its end; where that fails it is listed until the page is closed. */
export async function keepRun(run: Run): Promise<void> {
  const modelSha256 = await digestOfModel(run, crypto.subtle);
  await keep({ run, summary: summaryOf(run, new Date(), modelSha256) });
}

/** A name of nothing but spaces changes nothing. */
export async function renameRun(summary: RunSummary, name: string): Promise<void> {
  const changed = renamed(summary, name);
  const held = inPage.get(summary.id);
  if (held) inPage.set(summary.id, { ...held, summary: changed });
  await attempt(held ? nothing : () => updateRun(changed));
}

/** Forgets a run, which can be undone until the next is forgotten or the page is closed. */
export async function forgetRun(summary: RunSummary): Promise<void> {
  await attempt(async () => {
    const run = await read(summary.id);
    if (!inPage.delete(summary.id)) await removeRuns([summary]);
    update(() => ({ forgotten: run && { summary, run } }));
  });
}

export async function undoForgetRun(forgotten: KeptRun): Promise<void> {
  await keep(forgotten);
  update(() => ({ forgotten: null }));
}

/** All of a kept run, its model being the one that was kept. */
export async function readKeptRun(summary: RunSummary): Promise<Result<Run, AppError>> {
  const refused =
    summary.kind === 'network' && refuseFastScaled(summary.recipe, 'run', summary.name);
  if (refused) return fail(refused);
  let run: Run | null;
  try {
    run = await read(summary.id);
  } catch {
    return fail(cannotOpen(summary, 'unreadable'));
  }
  if (run === null) {
    await listKeptRuns();
    return fail(cannotOpen(summary, 'gone'));
  }
  const isAsKept = await isModelAsKept(summary.modelSha256, run, crypto.subtle);
  return isAsKept ? ok(run) : fail(cannotOpen(summary, 'damaged'));
}

/** @returns null where it is gone, damaged or not to be read */
export async function readRunById(id: string): Promise<Run | null> {
  const summary = appStore.getState().keptRuns.runs.find((one) => one.id === id);
  const run = summary && (await readKeptRun(summary));
  return run?.ok ? run.value : null;
}

export function cannotOpen(
  { name }: RunSummary,
  why: Extract<AppError, { code: 'run/cannot-open' }>['why'],
): AppError {
  return { code: 'run/cannot-open', name, why };
}

/** @returns null where it is gone; rejects where it cannot be read */
async function read(id: string): Promise<Run | null> {
  return inPage.get(id)?.run ?? (await readStoredRun(id));
}

async function keep(kept: KeptRun): Promise<void> {
  await attempt(async () => {
    try {
      const surplus = await storeRun(kept);
      update(({ madeRoom }) => ({ madeRoom: [...madeRoom, ...surplus.map(({ name }) => name)] }));
    } catch (thrown) {
      inPage.set(kept.run.id, { ...kept, why: detailOf(thrown) });
      for (const { id } of surplusOf(summariesInPage(), MAX_KEPT_RUNS)) inPage.delete(id);
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
    runs: sortRuns([...runs, ...summariesInPage()]),
    inPageOnly: new Map([...inPage].map(([id, { why }]) => [id, why])),
    failure,
    otherFormat: state.otherFormat + otherFormat,
  }));
}

const nothing = () => Promise.resolve();

function summariesInPage(): RunSummary[] {
  return [...inPage.values()].map(({ summary }) => summary);
}

function update(change: (state: KeptRunsState) => Partial<KeptRunsState>): void {
  appStore.setState(({ keptRuns }) => ({ keptRuns: { ...keptRuns, ...change(keptRuns) } }));
}

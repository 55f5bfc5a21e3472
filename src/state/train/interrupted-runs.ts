import { detailOf } from '../../domain/app-error';
import { summaryOf, type InterruptedRun } from '../../domain/run/interrupted-run';
import { appStore } from '../app-store';
import { database } from '../shared/database';

/** Older ones are forgotten: a checkpoint is some megabytes. */
const MAX_KEPT = 3;

/**
 * Looks which trainings were left behind by a reload, a crash or a closed tab. Those that another
 * tab is at are none; the oldest beyond a few are forgotten.
 */
export async function listInterruptedRuns(): Promise<void> {
  try {
    const db = await database();
    const runs = await db.getAll('interruptedRuns');
    const running = await heldRunIds();
    for (const id of running) listOnceFree(id);
    const interrupted = runs
      .filter(({ id }) => !running.has(id))
      .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
    for (const { id } of interrupted.slice(MAX_KEPT)) await db.delete('interruptedRuns', id);
    appStore.setState({ interruptedRuns: interrupted.slice(0, MAX_KEPT).map(summaryOf) });
  } catch {
    // Where nothing can be kept, nothing was: a training says so while it runs.
    appStore.setState({ interruptedRuns: [] });
  }
}

/** @returns null where it is gone, or cannot be read any more */
export async function readInterruptedRun(id: string): Promise<InterruptedRun | null> {
  try {
    return (await (await database()).get('interruptedRuns', id)) ?? null;
  } catch {
    return null;
  }
}

/** @returns why it could not be kept; null when it is */
export async function keepInterruptedRun(run: InterruptedRun): Promise<string | null> {
  try {
    await (await database()).put('interruptedRuns', run);
    return null;
  } catch (thrown) {
    return detailOf(thrown);
  }
}

/** Forgets a run that has come to its end or is not wanted any more. */
export async function forgetInterruptedRun(id: string): Promise<void> {
  try {
    await (await database()).delete('interruptedRuns', id);
  } catch {
    // What cannot be deleted is offered again, no more.
  }
  await listInterruptedRuns();
}

/**
 * Marks a run or a search as under way, so that other tabs do not offer to go on with it. The browser takes the
 * mark away with the tab.
 *
 * @returns takes the mark away
 */
export function holdRun(id: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void locksOf(navigator)?.request(lockName(id), () => held);
  return release;
}

/** Of runs and searches that this tab or another one is at. */
const awaited = new Set<string>();

/** A tab that is being closed holds its runs a moment longer. */
function listOnceFree(id: string): void {
  if (awaited.has(id)) return;
  awaited.add(id);
  void locksOf(navigator)
    ?.request(lockName(id), () => undefined)
    .then(() => {
      awaited.delete(id);
      return listInterruptedRuns();
    });
}

export async function heldRunIds(): Promise<Set<string>> {
  const held = (await locksOf(navigator)?.query())?.held ?? [];
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(LOCK) ? name.slice(LOCK.length) : [])),
  );
}

const LOCK = 'xray-trainer/run/';

function lockName(id: string): string {
  return LOCK + id;
}

/** Of pages without https, browsers keep the locks away. */
function locksOf({ locks }: { locks?: LockManager }): LockManager | undefined {
  return locks;
}

/**
 * Marks a training or a search as under way, so that other tabs do not offer to go on with it. The
 * browser takes the mark away with the tab.
 *
 * @returns takes the mark away
 */
export function holdWork(id: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void locksOf(navigator)?.request(LOCK + id, () => held);
  return release;
}

/** Of all that this tab or another one is at. */
export async function heldWork(): Promise<Set<string>> {
  const held = (await locksOf(navigator)?.query())?.held ?? [];
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(LOCK) ? name.slice(LOCK.length) : [])),
  );
}

const awaited = new Set<string>();

/** Tells once when nobody is at it any more: a tab that is being closed holds its work a moment longer. */
export function whenFree(id: string, tell: () => void): void {
  if (awaited.has(id)) return;
  awaited.add(id);
  void locksOf(navigator)
    ?.request(LOCK + id, () => undefined)
    .then(() => {
      awaited.delete(id);
      tell();
    });
}

const LOCK = 'xray-trainer/run/';

/** Of pages without https, browsers keep the locks away. */
function locksOf({ locks }: { locks?: LockManager }): LockManager | undefined {
  return locks;
}

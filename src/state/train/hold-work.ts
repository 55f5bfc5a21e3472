import { webLocks } from '../shared/web-locks';

/** What this tab is at. */
const own = new Set<string>();

/**
 * Marks a training, a search or an experiment as under way, so that no other tab goes on with it. The
 * browser takes the mark away with the tab.
 *
 * @returns takes the mark away; null where another tab is at it
 */
export async function holdWork(id: string): Promise<(() => void) | null> {
  const locks = webLocks();
  // What was marked when it was asked for is marked when it begins.
  if (locks === undefined || own.has(id)) return () => undefined;
  return new Promise((tell) => {
    void locks.request(LOCK + id, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        tell(null);
        return;
      }
      own.add(id);
      return new Promise<void>((release) => {
        tell(() => {
          own.delete(id);
          release();
        });
      });
    });
  });
}

/** Of all that this tab or another one is at. */
export async function heldWork(): Promise<Set<string>> {
  const held = (await webLocks()?.query())?.held ?? [];
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(LOCK) ? name.slice(LOCK.length) : [])),
  );
}

const awaited = new Set<string>();

/** Tells once when nobody is at it any more: a tab that is being closed holds its work a moment longer. */
export function whenFree(id: string, tell: () => void): void {
  if (awaited.has(id)) return;
  awaited.add(id);
  void webLocks()
    ?.request(LOCK + id, () => undefined)
    .then(() => {
      awaited.delete(id);
      tell();
    });
}

const LOCK = 'xray-trainer/run/';

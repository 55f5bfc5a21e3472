import { heldLocks, useLock } from '../shared/web-locks';

/** What this tab is at. */
const own = new Set<string>();

/**
 * Marks a training, a search or an experiment as under way, so that no other tab goes on with it. The
 * browser takes the mark away with the tab.
 *
 * @returns takes the mark away; null where another tab is at it
 */
export async function holdWork(id: string): Promise<(() => void) | null> {
  // What was marked when it was asked for is marked when it begins.
  if (own.has(id)) return () => undefined;
  return new Promise((tell) => {
    const hold = (lock: Lock | null) => {
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
    };
    void useLock(LOCK + id, { ifAvailable: true }, hold).then((isAsked) => {
      if (!isAsked) tell(() => undefined);
    });
  });
}

/** Of all that this tab or another one is at. */
export async function heldWork(): Promise<Set<string>> {
  const held = await heldLocks();
  return new Set(held.flatMap((name) => (name.startsWith(LOCK) ? name.slice(LOCK.length) : [])));
}

const awaited = new Set<string>();

/** Tells once when nobody is at it any more: a tab that is being closed holds its work a moment longer. */
export function whenFree(id: string, tell: () => void): void {
  if (awaited.has(id)) return;
  awaited.add(id);
  void useLock(LOCK + id, {}, () => undefined).then((isFree) => {
    awaited.delete(id);
    if (isFree) tell();
  });
}

const LOCK = 'xray-trainer/run/';

/**
 * Takes a lock of a name of its own and keeps it. The browser frees it when this worker is gone,
 * however that came about: a worker that was killed sends no message any more.
 *
 * @returns its name once it is held; null where the browser has no locks, or refuses them as Firefox
 *   does where cookies are blocked
 */
export function holdLifeLock(): Promise<string | null> {
  // Of pages without https, browsers keep the locks away.
  const { locks } = navigator as { locks?: LockManager };
  if (locks === undefined) return Promise.resolve(null);
  const name = `xray-trainer/training-worker/${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    const held = async () => {
      await locks.request(name, () => {
        resolve(name);
        return new Promise<never>(() => undefined);
      });
    };
    held().catch(() => {
      resolve(null);
    });
  });
}

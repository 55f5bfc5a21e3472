/**
 * Locks tell tabs of each other. Browsers keep them away from pages without https, and Firefox refuses
 * them where cookies are blocked: there no tab knows of another, and nothing is kept to quarrel about.
 */

/**
 * Takes a lock for as long as `use` takes, once it is free.
 *
 * @param use gets null where `ifAvailable` finds it taken
 * @returns false, and `use` was never called, where the browser has no locks or refuses them
 * @throws what `use` throws
 */
export async function useLock(
  name: string,
  options: LockOptions,
  use: (lock: Lock | null) => Promise<void> | void,
): Promise<boolean> {
  const locks = webLocks();
  if (locks === undefined) return false;
  let isLent = false as boolean;
  try {
    await locks.request(name, options, (lock) => {
      isLent = true;
      return use(lock);
    });
  } catch (thrown) {
    if (isLent) throw thrown;
  }
  return isLent;
}

/** The names of all locks that any tab holds; none where the browser does not say. */
export async function heldLocks(): Promise<string[]> {
  try {
    const { held = [] } = (await webLocks()?.query()) ?? {};
    return held.flatMap(({ name }) => name ?? []);
  } catch {
    return [];
  }
}

function webLocks(): LockManager | undefined {
  const { locks } = navigator as { locks?: LockManager };
  return locks;
}

/** What tabs of the page tell each other by; of pages without https, browsers keep it away. */
export function webLocks(): LockManager | undefined {
  const { locks }: { locks: LockManager | undefined } = navigator;
  return locks;
}

/** Losses of the device or the worker within this time speak of a lasting fault. */
const WINDOW_MS = 60_000;

/**
 * What to do after a training lost its graphics processor or its worker: go on from the last
 * checkpoint; on another backend, when it was lost twice within a minute; or give up, when three
 * times were not enough.
 *
 * @param losses when it was lost, in milliseconds, the newest last
 */
export function afterLoss(losses: readonly number[]): 'again' | 'other-backend' | 'give-up' {
  const newest = losses.at(-1) ?? 0;
  const recent = losses.filter((time) => newest - time <= WINDOW_MS).length;
  if (recent <= 1) return 'again';
  return recent === 2 ? 'other-backend' : 'give-up';
}

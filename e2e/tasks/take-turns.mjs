/**
 * Starts jobs in their order, each when one before has ended, with at most `lanes` at a time.
 *
 * @param {readonly (() => Promise<unknown>)[]} jobs
 * @param {number} lanes
 */
export async function takeTurns(jobs, lanes) {
  const waiting = jobs.values();
  const runLane = async () => {
    // All lanes take from the same iterator.
    for (const job of waiting) await job();
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
}

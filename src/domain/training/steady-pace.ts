/** How long it is measured at least, in milliseconds. */
const LEAST_MS = 500;
/** How long it may go on becoming faster. */
const MOST_MS = 2_500;
/** A round this much faster than all before it says that it is still being compiled. */
const STILL_FASTER = 0.9;
/** Rounds in a row that are not faster before the pace counts as steady. */
const STEADY_ROUNDS = 4;

/**
 * The pace that a program settles at. Engines compile what is called often while it runs: WebKit's
 * WebAssembly takes 20 times as long before.
 *
 * @param timeRound milliseconds for a step, measured over some
 * @param now milliseconds
 * @returns the fastest round
 */
export async function steadyPace(
  timeRound: () => Promise<number>,
  now: () => number,
): Promise<number> {
  const start = now();
  let fastest = Infinity;
  for (let steady = 0; ;) {
    const pace = await timeRound();
    steady = pace < fastest * STILL_FASTER ? 0 : steady + 1;
    fastest = Math.min(fastest, pace);
    const elapsed = now() - start;
    if (elapsed >= MOST_MS || (elapsed >= LEAST_MS && steady >= STEADY_ROUNDS)) return fastest;
  }
}

/**
 * How many workers do jobs of the same length soonest on a processor whose cores they share: as many as
 * it has cores, or some more where a core would be idle at the end. Five jobs on two cores take three
 * times as long as one by two workers, and two and a half times by three.
 *
 * @param most workers at most, as for memory
 */
export function workersFor(jobs: number, cores: number, most: number): number {
  let best = Math.max(1, Math.min(cores, jobs, most));
  for (let workers = best + 1; workers <= Math.min(jobs, most, 2 * cores - 1); workers++) {
    if (timeOf(jobs, cores, workers) < timeOf(jobs, cores, best)) best = workers;
  }
  return best;
}

/** In lengths of a job on a core of its own. */
function timeOf(jobs: number, cores: number, workers: number): number {
  const last = jobs % workers;
  const round = (busy: number) => Math.max(1, busy / cores);
  return Math.floor(jobs / workers) * round(workers) + (last === 0 ? 0 : round(last));
}

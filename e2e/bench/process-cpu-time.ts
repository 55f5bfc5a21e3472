import { findBrowser, listTree, readOrEmpty, readParents } from './process-tree';

/** USER_HZ, in which Linux counts for every program: 100 a second (proc(5)). */
const TICK_MS = 10;

/**
 * The processor time that this process's browser takes in all of its processes while something goes
 * on, in milliseconds; null where the system does not tell (only Linux does).
 */
export async function measureCpuTime(during: () => Promise<void>): Promise<number | null> {
  if (process.platform !== 'linux') {
    await during();
    return null;
  }
  const browser = await findBrowser();
  const before = await readCpuTime(browser);
  await during();
  return (await readCpuTime(browser)) - before;
}

async function readCpuTime(root: number): Promise<number> {
  const times = await Promise.all(
    listTree(root, await readParents()).map(async (pid) =>
      parseCpuTime(await readOrEmpty(`/proc/${pid}/stat`)),
    ),
  );
  return times.reduce((sum, time) => sum + time, 0);
}

/**
 * Fields 14 to 17 of /proc/PID/stat (proc(5)) in milliseconds: in programs and in the kernel, of the
 * process and of its children that ended, so that none is lost. 0 for a process that is gone.
 */
export function parseCpuTime(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return TICK_MS * fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}

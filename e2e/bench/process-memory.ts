import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, findBrowser, listTree, readOrEmpty, readParents } from './process-tree';

/**
 * PSS counts what several processes share once in all, RSS once for each of them. Linux lets only
 * the owner read the PSS, and a sandboxed process may belong to nobody.
 */
export type MemoryMeasure = 'PSS' | 'RSS';

const SAMPLE_INTERVAL_MS = 100;
/** Readings between two looks for new processes, which cost more than the memory of the known ones. */
const READINGS_PER_TREE = 10;
const SETTLE_INTERVAL_MS = 250;
const SETTLED_READINGS = 4;
const SETTLED_SHARE = 0.01;
const MAX_SETTLE_READINGS = 60;

export interface PeakMemory {
  measure: MemoryMeasure;
  /** The most above the idle reading, at least 0. */
  bytes: number;
}

/**
 * Reads the memory of this process's browser when it has settled, and from then on every 100 ms
 * while something goes on.
 *
 * @returns what came of it; the memory is null where the system does not tell (only Linux does)
 */
export async function measurePeakMemory<T>(
  during: () => Promise<T>,
): Promise<{ value: T; memory: PeakMemory | null }> {
  if (process.platform !== 'linux') return { value: await during(), memory: null };
  const browser = await findBrowser();
  const measure = (await canReadPss(browser)) ? 'PSS' : 'RSS';
  const read = createTreeReader(browser, measure);
  const idle = await readSettled(read);
  const ending = new AbortController();
  const peak = readPeak(read, ending.signal);
  // Told when it is awaited.
  peak.catch(() => undefined);
  try {
    const value = await during();
    ending.abort();
    return { value, memory: { measure, bytes: Math.max(0, (await peak) - idle) } };
  } finally {
    ending.abort();
  }
}

async function readPeak(read: () => Promise<number>, signal: AbortSignal): Promise<number> {
  let peak = 0;
  while (!signal.aborted) {
    peak = Math.max(peak, await read());
    await wait(SAMPLE_INTERVAL_MS, undefined, { signal }).catch(() => undefined);
  }
  return peak;
}

/** Reads until four readings in a row differ by at most 1 %, or for 15 s. */
async function readSettled(read: () => Promise<number>): Promise<number> {
  const readings: number[] = [];
  for (;;) {
    readings.push(await read());
    const last = readings.slice(-SETTLED_READINGS);
    const range = Math.max(...last) - Math.min(...last);
    const isSettled =
      last.length === SETTLED_READINGS && range <= SETTLED_SHARE * Math.max(...last);
    if (isSettled || readings.length === MAX_SETTLE_READINGS) return last.at(-1) ?? 0;
    await wait(SETTLE_INTERVAL_MS);
  }
}

interface KnownProcess {
  /** Its page counts when it was read. */
  pages: string;
  bytes: number;
}

/**
 * Reads the memory of a process and all that descend from it, in bytes. The PSS is counted page by
 * page, some 2 ms for every 100 MiB taken from the cores that are measured: a process whose page
 * counts have not changed is not read again.
 */
function createTreeReader(root: number, measure: MemoryMeasure): () => Promise<number> {
  const known = new Map<number, KnownProcess>();
  let tree: number[] = [];
  let readings = 0;
  return async () => {
    if (readings++ % READINGS_PER_TREE === 0) tree = listTree(root, await readParents());
    const sizes = await Promise.all(
      tree.map(async (pid) => {
        const pages = await readOrEmpty(`/proc/${pid}/statm`);
        const before = known.get(pid);
        if (before?.pages === pages) return before.bytes;
        const bytes = await readMemory(pid, measure);
        known.set(pid, { pages, bytes });
        return bytes;
      }),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  };
}

async function readMemory(pid: number, measure: MemoryMeasure): Promise<number> {
  return measure === 'PSS'
    ? parseMemory(await readOrEmpty(`/proc/${pid}/smaps_rollup`), 'Pss')
    : parseMemory(await readOrEmpty(`/proc/${pid}/status`), 'VmRSS');
}

async function canReadPss(root: number): Promise<boolean> {
  try {
    await createTreeReader(root, 'PSS')();
    return true;
  } catch (error) {
    if (isForbidden(error)) return false;
    throw error;
  }
}

/** A line such as "Pss:  1234 kB", in bytes; 0 where there is none, as for a zombie. */
export function parseMemory(text: string, name: 'Pss' | 'VmRSS'): number {
  const kibibytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? '0';
  return Number(kibibytes) * 1024;
}

function isForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(codeOf(error));
}

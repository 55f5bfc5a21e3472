import { readdir, readFile } from 'node:fs/promises';

/** Playwright's browser: the child of this process to which it speaks through a pipe. */
export async function findBrowser(): Promise<number> {
  const parents = await readParents();
  for (const [pid, parent] of parents) {
    if (parent !== process.pid) continue;
    const commandLine = await readOrEmpty(`/proc/${pid}/cmdline`);
    if (commandLine.includes('--remote-debugging-pipe')) return pid;
  }
  throw new Error('The browser is not among the processes that this one started.');
}

/** The parent of every process. */
export async function readParents(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(
    pids.map(async (pid): Promise<[number, number][]> => {
      const text = await readOrEmpty(`/proc/${pid}/stat`);
      return text === '' ? [] : [[pid, parseParent(text)]];
    }),
  );
  return new Map(pairs.flat());
}

/** Field 4 of /proc/PID/stat (proc(5)); the name before it may hold blanks and brackets. */
export function parseParent(stat: string): number {
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(parent);
}

/** A process and its descendants. */
export function listTree(root: number, parents: ReadonlyMap<number, number>): number[] {
  const tree = [root];
  // The list grows while it is walked.
  for (const member of tree) {
    for (const [pid, parent] of parents) if (parent === member) tree.push(pid);
  }
  return tree;
}

/** @returns '' for a process that ended meanwhile */
export async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isGone(error)) return '';
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return ['ENOENT', 'ESRCH'].includes(codeOf(error));
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

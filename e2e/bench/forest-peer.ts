import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ForestOptions } from '../../src/domain/forest/forest-options';
import type { PeerForest } from './forest-figures';

const SCRIPT = fileURLToPath(new URL('./forest-peer.py', import.meta.url));

const run = promisify(execFile);

/** A Python that has scikit-learn: $PYTHON, or one by its usual name; null where there is none. */
export async function findForestPeer(): Promise<string | null> {
  const { PYTHON } = process.env;
  const candidates = PYTHON ? [PYTHON] : ['python3', '/usr/bin/python3', 'python'];
  for (const python of candidates) {
    try {
      await run(python, ['-c', 'import numpy, sklearn']);
      return python;
    } catch {
      // Not there, or without scikit-learn: the next one.
    }
  }
  return null;
}

/** @param dataset the page's .npz */
export async function runForestPeer(
  python: string,
  dataset: string,
  { oversampling, seed }: Pick<ForestOptions, 'oversampling' | 'seed'>,
  processes: number,
): Promise<PeerForest> {
  const options = [oversampling, String(seed), String(processes)];
  const { stdout } = await run(python, [SCRIPT, dataset, ...options]);
  return JSON.parse(stdout) as PeerForest;
}

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PeerRun } from './ingest-figures';

const SCRIPT = fileURLToPath(new URL('./ingest-peer.py', import.meta.url));

const run = promisify(execFile);

/** A Python that has OpenCV: $PYTHON, or one by its usual name; null where there is none. */
export async function findPeer(): Promise<string | null> {
  const { PYTHON } = process.env;
  const candidates = PYTHON ? [PYTHON] : ['python3', '/usr/bin/python3', 'python'];
  for (const python of candidates) {
    try {
      await run(python, ['-c', 'import cv2, numpy']);
      return python;
    } catch {
      // Not there, or without OpenCV: the next one.
    }
  }
  return null;
}

export async function runPeer(python: string, archivePath: string): Promise<PeerRun> {
  const { stdout } = await run(python, [SCRIPT, archivePath]);
  return JSON.parse(stdout) as PeerRun;
}

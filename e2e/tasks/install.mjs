import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNpm } from './project.mjs';

const LOCK_FILE = join(ROOT, 'package-lock.json');
/** SHA-256 of the lock file that node_modules was installed from. */
const STAMP_FILE = join(ROOT, 'node_modules', '.installed-lock');
/** What npm writes last, whoever started it. */
const NPM_RECORD = join(ROOT, 'node_modules', '.package-lock.json');

/**
 * Installs the locked packages unless they are. npm's output goes to stderr.
 *
 * @throws when npm fails
 */
export async function ensureInstalled() {
  const lockHash = createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
  if (existsSync(STAMP_FILE) && readFileSync(STAMP_FILE, 'utf8') === lockHash) return;
  if (!installedByHand()) {
    console.error('Installing packages (npm ci).');
    const code = await runNpm(['ci'], { stdout: 'stderr' });
    if (code !== 0) throw new Error('npm ci failed: see its output above.');
  }
  writeFileSync(STAMP_FILE, lockHash);
}

/** Whether npm finished an installation after the lock file last changed. */
function installedByHand() {
  return existsSync(NPM_RECORD) && statSync(NPM_RECORD).mtimeMs >= statSync(LOCK_FILE).mtimeMs;
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNpm } from './project.mjs';

const BUILT_PAGE = join(ROOT, 'dist', 'index.html');
const SOURCES = [
  'index.html',
  'src',
  'public',
  'vite.config.ts',
  'e2e/tasks/assembly-script.mjs',
  'e2e/tasks/content-security-policy.mjs',
  'package-lock.json',
];

/**
 * Builds the page unless dist is newer than everything it is made of. Output goes to stderr.
 *
 * @throws when the build fails
 */
export async function ensureBuilt() {
  const newestSource = Math.max(...SOURCES.map((name) => lastChange(join(ROOT, name))));
  if (existsSync(BUILT_PAGE) && statSync(BUILT_PAGE).mtimeMs > newestSource) return;
  console.error('Building the page.');
  const code = await runNpm(['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    stdout: 'stderr',
  });
  if (code !== 0) throw new Error('The build failed: see its output above.');
}

/**
 * When a file or anything in a folder last changed; a folder changes when a file in it is deleted.
 *
 * @param {string} path
 * @returns {number} milliseconds since 1970; 0 where there is nothing
 */
function lastChange(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

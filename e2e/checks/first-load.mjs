/** Prints what the built page loads first, compressed, by file; fails when that is more than it may be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../tasks/project.mjs';
import { filesOfFirstLoad } from './first-load-files.mjs';

/** Bytes, as gzip packs them at its best. */
const LIMITS = { js: 190_000, css: 25_000 };

const folder = join(ROOT, 'dist');
const files = filesOfFirstLoad(folder)
  .map((path) => ({ path, bytes: gzipSync(readFileSync(join(folder, path)), { level: 9 }).length }))
  .toSorted((a, b) => b.bytes - a.bytes);
for (const [kind, limit] of Object.entries(LIMITS)) {
  const ofKind = files.filter(({ path }) => path.endsWith(`.${kind}`));
  for (const { path, bytes } of ofKind) console.log(`${inKilobytes(bytes)}  ${path}`);
  const total = ofKind.reduce((sum, { bytes }) => sum + bytes, 0);
  const isWithin = total <= limit;
  const verdict = isWithin ? 'at most' : 'MORE THAN';
  console.log(`${inKilobytes(total)}  all ${kind}, ${verdict} the ${limit / 1000} kB it may be`);
  if (!isWithin) process.exitCode = 1;
}

/** @param {number} bytes */
function inKilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}

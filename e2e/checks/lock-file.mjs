/** Fails when package-lock.json names addresses: each machine takes packages from its own registry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tasks/project.mjs';

const lines = readFileSync(join(ROOT, 'package-lock.json'), 'utf8').split('\n');
const addresses = lines.flatMap((line, index) =>
  line.includes('"resolved"') ? [`package-lock.json:${index + 1}: ${line.trim()}`] : [],
);
if (addresses.length > 0) {
  console.error(addresses.slice(0, 5).join('\n'));
  console.error(`${addresses.length} addresses: run "npm install" with this folder's .npmrc.`);
  process.exitCode = 1;
}

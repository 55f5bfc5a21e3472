import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './project.mjs';

const QUERY = '?assembly';
const PACKAGE = join(ROOT, 'node_modules', 'assemblyscript');
const COMPILER = join(PACKAGE, 'bin', 'asc.js');
const CACHE = join(ROOT, 'node_modules', '.cache', 'assembly-script');
/** 512 MiB: a file of the largest size read, and the largest picture of it. */
const MAX_PAGES = 8192;
const OPTIONS = [
  '-O3',
  '--converge',
  '--noAssert',
  ...['--enable', 'simd'],
  ...['--maximumMemory', String(MAX_PAGES)],
  // Nothing is collected: what is allocated at the start stays, and the rest is the module's own.
  ...['--runtime', 'stub'],
  // What must never happen, such as an index beyond an array, traps; there is no text to tell it by.
  ...['--use', 'abort='],
];

/**
 * Compiles AssemblyScript: `import bytes from './folder/index.ts?assembly'` gives the module as a
 * Uint8Array. The bytes come within the script, so that they are the same in Node and in every browser
 * and need no address.
 *
 * @returns {import('vite').Plugin}
 */
export function withAssemblyScript() {
  return {
    name: 'assembly-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const folder = dirname(id);
      for (const name of sourcesOf(folder)) this.addWatchFile(join(folder, name));
      const base64 = (await compile(folder)).toString('base64');
      return `export default Uint8Array.from(atob('${base64}'), (byte) => byte.charCodeAt(0));`;
    },
  };
}

/**
 * Compiles a folder's index.ts, or takes what was made before of the same sources.
 *
 * @param {string} folder
 * @returns {Promise<Buffer>}
 * @throws with what the compiler has to say
 */
async function compile(folder) {
  const path = join(CACHE, `${hashOf(folder)}.wasm`);
  if (!existsSync(path)) {
    mkdirSync(CACHE, { recursive: true });
    // Several processes may compile side by side: each writes a file of its own, then puts it in place.
    const draft = `${path}.${process.pid}.wasm`;
    const args = ['index.ts', '--baseDir', folder, '--outFile', draft, ...OPTIONS];
    await promisify(execFile)(process.execPath, [COMPILER, ...args]);
    renameSync(draft, path);
  }
  return readFileSync(path);
}

/** @param {string} folder */
function hashOf(folder) {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(PACKAGE, 'package.json'))).update(JSON.stringify(OPTIONS));
  for (const name of sourcesOf(folder)) {
    hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** @param {string} folder */
function sourcesOf(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
}

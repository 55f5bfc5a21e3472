import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

const SCRIPT = 'service-worker.js';
const SOURCE = join(ROOT, 'src', 'workers', 'offline', 'service.worker.ts');
const PUBLIC = join(ROOT, 'public');

/**
 * Builds the service worker beside the page and tells it which files the page has: all of them, by
 * what came of this build. Its version is a digest of their names and bytes, so that it changes with
 * the page and with nothing else.
 *
 * @returns {import('vite').Plugin}
 */
export function withOfflineCopy() {
  return {
    name: 'offline-copy',
    apply: 'build',
    // After the page itself, and what other plugins put into it.
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: SOURCE, fileName: SCRIPT });
    },
    generateBundle(_, bundle) {
      const script = bundle[SCRIPT];
      if (script?.type !== 'chunk') throw new Error(`There is no ${SCRIPT} in the build.`);
      const digest = createHash('sha256');
      const paths = ['./'];
      for (const name of Object.keys(bundle).toSorted()) {
        const file = bundle[name];
        if (!file || name === SCRIPT) continue;
        digest.update(name).update(file.type === 'chunk' ? file.code : file.source);
        if (name !== 'index.html') paths.push(name);
      }
      for (const name of readdirSync(PUBLIC).toSorted()) {
        digest.update(name).update(readFileSync(join(PUBLIC, name)));
        paths.push(name);
      }
      script.code = [
        `const FILES_OF_PAGE = ${JSON.stringify(paths)};`,
        `const VERSION_OF_PAGE = '${digest.digest('hex').slice(0, 16)}';`,
        script.code,
      ].join('\n');
    },
  };
}

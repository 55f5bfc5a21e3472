/** Fails where a comment switches a lint rule off: oxlint has no setting that ignores such comments. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tasks/project.mjs';

const SUPPRESSION = /\b(oxlint|eslint)-(disable|enable)/;

const found = ['src', 'e2e', '.'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => /\.(tsx?|m?js)$/.test(name))
    .flatMap((name) => suppressionsIn(join(folder, name))),
);
if (found.length > 0) {
  console.error(found.join('\n'));
  console.error('A rule is mended or changed in .oxlintrc.json, never switched off at a line.');
  process.exitCode = 1;
}

/** @param {string} path */
function suppressionsIn(path) {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    SUPPRESSION.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
  );
}

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** The page that opens first belongs to the first load, also where it is a chunk of its own. */
const FIRST_PAGE = /import\(`\.\/(data-page-[^`]+)`\)(?:,__vite__mapDeps\(\[([\d,]*)\]\))?/;
/** Vite's list of what chunks need beside them, by which the numbers after an import go. */
const NEEDED_FILES = /m\.f\|\|\(m\.f=(\[[^\]]*\])\)/;

/**
 * The scripts and style sheets that a built page loads before anything is done with it: what its HTML
 * names, what these scripts import in turn, and the first page. Not what is imported when it is needed.
 *
 * @param {string} folder of index.html
 * @returns {string[]} paths below the folder, each once
 */
export function filesOfFirstLoad(folder) {
  const waiting = linksOf(readFileSync(join(folder, 'index.html'), 'utf8'));
  /** @type {Set<string>} */
  const found = new Set();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (path.endsWith('.css')) continue;
    const code = readFileSync(join(folder, path), 'utf8');
    const besides = [...importsOf(code), ...firstPageOf(code)];
    waiting.push(...besides.map((name) => posix.join(posix.dirname(path), name)));
  }
  return [...found];
}

/** @param {string} html */
function linksOf(html) {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="(modulepreload|stylesheet)"/.test(tag))
    .flatMap((tag) => / (?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
    .map((address) => posix.normalize(address));
}

/** @param {string} code */
function importsOf(code) {
  return parseSync('built.js', code).program.body.flatMap((statement) =>
    'source' in statement && statement.source ? [statement.source.value] : [],
  );
}

/** @param {string} code */
function firstPageOf(code) {
  const [, page, numbers = ''] = FIRST_PAGE.exec(code) ?? [];
  if (page === undefined) return [];
  /** @type {string[]} */
  const files = JSON.parse(NEEDED_FILES.exec(code)?.[1] ?? '[]');
  const needed = numbers.split(',').map((number) => files[Number(number)] ?? page);
  return [page, ...needed];
}

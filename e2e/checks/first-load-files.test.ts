import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOfFirstLoad } from './first-load-files.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xray-trainer-built-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function build(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const HTML = `<!doctype html>
<link rel="icon" href="icon.svg" type="image/svg+xml" />
<script type="module" crossorigin src="./assets/index-a.js"></script>
<link rel="modulepreload" crossorigin href="./assets/react-b.js">
<link rel="stylesheet" crossorigin href="./assets/index-c.css">`;

test('follows links and imports, each file once, but not what is imported later', () => {
  build({
    'index.html': HTML,
    'assets/index-a.js':
      'import{a}from"./react-b.js";import"./side-d.js";export*from"./all-e.js";' +
      'a(()=>import(`./train-page-f.js`));a("import x from \'./text-g.js\'")',
    'assets/react-b.js': 'export{a}from"./deep-h.js";',
    'assets/side-d.js': 'import"./react-b.js";',
    'assets/all-e.js': 'export const e=1;',
    'assets/deep-h.js': 'const a=1;export{a};',
    'assets/index-c.css': 'b{}',
  });
  expect(filesOfFirstLoad(folder).sort()).toEqual(
    ['all-e.js', 'deep-h.js', 'index-a.js', 'index-c.css', 'react-b.js', 'side-d.js'].map(
      (name) => `assets/${name}`,
    ),
  );
});

test('takes the page that opens first with what it needs', () => {
  build({
    'index.html': '<script type="module" src="./assets/index-a.js"></script>',
    'assets/index-a.js':
      'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./data-page-b.js","./both-c.js","./data-page-d.css","./train-page-e.js"])))=>i.map(i=>d[i]);' +
      'o(()=>import(`./train-page-e.js`),__vite__mapDeps([3,1]),import.meta.url);' +
      'o(()=>import(`./data-page-b.js`),__vite__mapDeps([0,1,2]),import.meta.url)',
    'assets/data-page-b.js': 'import"./both-c.js";import"./index-a.js";',
    'assets/both-c.js': '',
    'assets/data-page-d.css': '',
  });
  expect(filesOfFirstLoad(folder).sort()).toEqual([
    'assets/both-c.js',
    'assets/data-page-b.js',
    'assets/data-page-d.css',
    'assets/index-a.js',
  ]);
});

test('takes a first page that needs nothing beside it', () => {
  build({
    'index.html': '<script type="module" src="./assets/index-a.js"></script>',
    'assets/index-a.js': 'o(()=>import(`./data-page-b.js`))',
    'assets/data-page-b.js': '',
  });
  expect(filesOfFirstLoad(folder)).toEqual(['assets/index-a.js', 'assets/data-page-b.js']);
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../tasks/project.mjs';

/*
 * TypeScript knows a CSS module as any names at all: one that is misspelt, or whose rule is gone,
 * would be seen on the page only.
 */
const UI = join(ROOT, 'src/ui');
const paths = readdirSync(UI, { recursive: true, encoding: 'utf8' }).map((path) => join(UI, path));
/** The classes of every module, by its path. */
const modules = new Map(
  paths.filter((path) => path.endsWith('.module.css')).map((path) => [path, classesOf(read(path))]),
);
/** What the components take from them, as `path name`. */
const uses = new Set(
  paths
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => usesOf(dirname(path), read(path))),
);

it('every class that a component takes from a CSS module is there', () => {
  const all = new Set(listed());
  expect([...uses].filter((use) => !all.has(use)).sort()).toEqual([]);
});

it('every class of a CSS module is taken by a component', () => {
  expect(listed().filter((one) => !uses.has(one))).toEqual([]);
});

it('a component has its classes from CSS modules alone', () => {
  const named = paths.filter(
    (path) =>
      path.endsWith('.tsx') &&
      /\bclassName(="|=\{?['`]|: ')|import '[^']+\.module\.css'/.test(read(path)),
  );
  expect(named.map((path) => relative(UI, path))).toEqual([]);
});

it('a module in a layer says the order of the layers, as it may be loaded first', () => {
  const [, order = ''] = /^(@layer [\w, ]+;)$/m.exec(read(join(UI, 'mantine.css'))) ?? [];
  expect(order).toContain('shared');
  const layered = [...modules.keys()].filter((path) => read(path).includes('@layer'));
  expect(layered.length).toBeGreaterThan(0);
  expect(layered.filter((path) => !read(path).includes(`${order}\n\n@layer shared {\n`))).toEqual(
    [],
  );
});

it('reads classes with comments, strings, states and what is global left out', () => {
  const css = `/* .not */ .one:hover > .two[data-x='.no'], :global(.mantine-x) .three { top: 0.5em; }
@media (max-width: 1.5em) { .four { margin: .25rem; background: url('a.png') } }`;
  expect([...classesOf(css)].sort()).toEqual(['four', 'one', 'three', 'two']);
});

it('reads uses by the name that a component gives the module', () => {
  const source = `import styles from './a.module.css';
import other from '../b.module.css';
const x = clsx(styles.one, other.two, props.other.no);`;
  expect(usesOf(join(UI, 'x'), source).sort()).toEqual(['b.module.css two', 'x/a.module.css one']);
});

function listed(): string[] {
  return [...modules].flatMap(([path, classes]) =>
    [...classes].map((name) => `${relative(UI, path)} ${name}`),
  );
}

function classesOf(css: string): Set<string> {
  const selectors = css
    .replace(/\/\*[\s\S]*?\*\/|'[^']*'|:global\([^)]*\)/g, '')
    .replace(/(?<=[{;])[^{};]*(?=[;}])/g, '');
  return new Set([...selectors.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name));
}

function usesOf(folder: string, source: string): string[] {
  const imports = [...source.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)';$/gm)];
  return imports.flatMap(([, name = '', path = '']) =>
    [...source.matchAll(new RegExp(`(?<![\\w./])${name}\\.(\\w+)`, 'g'))].map(
      ([, used = '']) => `${relative(UI, resolve(folder, path))} ${used}`,
    ),
  );
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../tasks/project.mjs';

const MANTINE = join(ROOT, 'node_modules', '@mantine', 'core');
const STYLES = join(MANTINE, 'styles');
/** What every page with Mantine needs. */
const ALWAYS = ['baseline', 'default-css-variables', 'global'];

/** The style sheets by what they style, e.g. Button. */
const sheets = new Map(
  readdirSync(STYLES).flatMap((file) => {
    const name = /^(.+)\.layer\.css$/.exec(file)?.[1];
    return name === undefined ? [] : [[name, read(join(STYLES, file))] as const];
  }),
);

it('mantine.css has the styles of every component in use, in order, and no other', () => {
  const imported = [
    ...read(join(ROOT, 'src/ui/mantine.css')).matchAll(/styles\/([\w-]+)\.layer\./g),
  ];
  expect(imported.map(([, name]) => name)).toEqual([
    ...ALWAYS,
    ...[...sheetsOf(componentsInUse())].sort((one, other) => place(one) - place(other)),
  ]);
});

it('a button needs its own styles and those of what it is made of', () => {
  expect([...sheetsOf(new Set(['Button']))].sort()).toEqual(['Button', 'Loader', 'UnstyledButton']);
});

/** The components that the page imports from Mantine. */
function componentsInUse(): Set<string> {
  const sources = readdirSync(join(ROOT, 'src/ui'), { recursive: true, encoding: 'utf8' });
  const names = sources
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const source = read(join(ROOT, 'src/ui', file));
      const lists = [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)];
      return lists.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
    });
  return new Set(names.filter((name) => /^[A-Z]/.test(name)));
}

/** Mantine's classes are hashes: a sheet is needed that styles a class which these components give. */
function sheetsOf(components: Set<string>): Set<string> {
  const modules = new Set<string>();
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    if (file.endsWith('.module.mjs')) modules.add(file);
    for (const [, path = ''] of read(file).matchAll(/^import .*"(\.[^"]+)";$/gm)) {
      walk(resolve(dirname(file), path));
    }
  };
  for (const component of components) walk(fileOf(component));
  const classes = [...modules].flatMap((file) => read(file).match(/\bm_[0-9a-f]+\b/g) ?? []);
  const needed = [...sheets].filter(
    ([name, css]) => !ALWAYS.includes(name) && classes.some((one) => css.includes(`.${one}`)),
  );
  return new Set(needed.map(([name]) => name));
}

/** Where Mantine's index has a component from. */
function fileOf(component: string): string {
  const found = new RegExp(`^import \\{[^}]*\\b${component}\\b[^}]*\\} from "(.+)";$`, 'm').exec(
    read(join(MANTINE, 'esm', 'index.mjs')),
  );
  if (!found?.[1]) throw new Error(`@mantine/core has no ${component}`);
  return join(MANTINE, 'esm', found[1]);
}

/** Where a sheet stands in the one file that holds all of them. */
function place(name: string): number {
  const first = /\.m_[0-9a-f]+\b/.exec(sheets.get(name) ?? '')?.[0] ?? name;
  return read(join(MANTINE, 'styles.css')).indexOf(first);
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

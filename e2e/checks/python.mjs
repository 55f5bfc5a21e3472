/**
 * Checks the Python files by what this machine has: their syntax by python3, and what ruff or pyflakes
 * finds. Nobody needs Python for the rest, so what is missing is told, not failed.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tasks/project.mjs';

/** Without the files that py_compile writes. */
const COMPILE = 'import sys\nfor f in sys.argv[1:]: compile(open(f, "rb").read(), f, "exec")';
const LINTERS = [
  ['ruff', 'check', '--isolated', '--no-cache'],
  ['python3', '-m', 'pyflakes'],
];

const files = ['src', 'e2e'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .map((name) => join(folder, name)),
);
if (files.length > 0) checkFiles();

function checkFiles() {
  if (!isThere(['python3'])) {
    console.log('Not checked: there is no python3.');
    return;
  }
  run(['python3', '-c', COMPILE]);
  const linter = LINTERS.find(isThere);
  if (linter) run(linter);
  else console.log('Syntax only: there is neither ruff nor pyflakes.');
}

/** @param {string[]} command */
function isThere([program = '', ...args]) {
  const asked = args[0] === '-m' ? [...args, '--version'] : ['--version'];
  return spawnSync(program, asked).status === 0;
}

/** @param {string[]} command that takes files as its last arguments */
function run([program = '', ...args]) {
  const { status } = spawnSync(program, [...args, ...files], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs npm in the repository to its end, without input.
 *
 * @param {string[]} args
 * @param {{ stdout?: 'inherit' | 'stderr', printed?: Buffer[], env?: NodeJS.ProcessEnv }} [options]
 *   where npm's output goes; or else what takes all it prints; what is added to the environment
 * @returns {Promise<number>} the exit code; 1 when npm does not start or is killed
 */
export function runNpm(args, { stdout = 'inherit', printed, env = {} } = {}) {
  const [program, firstArgs, shell] = npmCommand();
  return new Promise((resolve) => {
    const child = spawn(program, [...firstArgs, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell,
      stdio: printed
        ? ['ignore', 'pipe', 'pipe']
        : ['ignore', stdout === 'stderr' ? 2 : 'inherit', 'inherit'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => printed?.push(chunk));
    }
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * The npm that started this process, or else the one on the path (a .cmd file on Windows, which
 * needs a shell).
 *
 * @returns {[program: string, firstArgs: string[], shell: boolean]}
 */
function npmCommand() {
  const running = process.env['npm_execpath'];
  if (running && basename(running) === 'npm-cli.js') return [process.execPath, [running], false];
  return ['npm', [], process.platform === 'win32'];
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE =
  'Usage: npm run verify -- FILE... [--plan plan.json] [--preset article|recommended] [--epochs N] [--seed S] [--seeds N] [--backend auto|webgl|wasm|cpu] [--out run.json] [--npz file.npz]';

const BACKENDS = ['auto', 'webgl', 'wasm', 'cpu'];
const PRESETS = ['article', 'recommended'];

/**
 * What `npm run verify` is asked to do; null leaves what the preset has. `seeds` runs begin with `seed`
 * and count up. A plan is one of the files: the page knows it when it sees it.
 *
 * @typedef {{
 *   filePaths: string[],
 *   preset: string,
 *   epochs: number | null,
 *   seed: number,
 *   seeds: number,
 *   backend: string,
 *   recordPath: string | null,
 *   npzPath: string | null,
 * }} VerifyOptions
 */

/**
 * @param {string[]} args
 * @param {string} folder what relative paths start from
 * @returns {VerifyOptions}
 * @throws with what is wrong with the arguments
 */
export function readVerifyOptions(args, folder) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      plan: { type: 'string' },
      preset: { type: 'string', default: 'article' },
      epochs: { type: 'string' },
      seed: { type: 'string' },
      seeds: { type: 'string' },
      backend: { type: 'string', default: 'auto' },
      out: { type: 'string' },
      npz: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error('Name a zip file, or all files of a data set.');
  const { backend, plan, preset, out, npz } = values;
  if (!BACKENDS.includes(backend)) throw new Error(`--backend takes ${BACKENDS.join(', ')}.`);
  if (!PRESETS.includes(preset)) throw new Error(`--preset takes ${PRESETS.join(', ')}.`);
  return {
    filePaths: [...positionals, ...(plan === undefined ? [] : [plan])].map((path) =>
      resolve(folder, path),
    ),
    preset,
    epochs: readWholeNumber('--epochs', values.epochs, 1),
    seed: readWholeNumber('--seed', values.seed, 0) ?? 0,
    seeds: readWholeNumber('--seeds', values.seeds, 1) ?? 1,
    backend,
    recordPath: out === undefined ? null : resolve(folder, out),
    npzPath: npz === undefined ? null : resolve(folder, npz),
  };
}

/**
 * @param {string} option
 * @param {string | undefined} text
 * @param {number} min
 * @returns {number | null} null where the option is not given
 */
function readWholeNumber(option, text, min) {
  if (text === undefined) return null;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min) {
    throw new Error(`${option} takes a whole number from ${min}, not "${text}".`);
  }
  return value;
}

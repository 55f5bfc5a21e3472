import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE =
  'Usage: npm run verify -- ZIP [--epochs N] [--seed S] [--backend auto|webgl|wasm|cpu] [--out run.json] [--npz file.npz]';

const BACKENDS = ['auto', 'webgl', 'wasm', 'cpu'];

/**
 * What `npm run verify` is asked to do; null leaves what the page has.
 *
 * @typedef {{
 *   archivePath: string,
 *   epochs: number | null,
 *   seed: number | null,
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
      epochs: { type: 'string' },
      seed: { type: 'string' },
      backend: { type: 'string', default: 'auto' },
      out: { type: 'string' },
      npz: { type: 'string' },
    },
  });
  const [archive] = positionals;
  if (archive === undefined || positionals.length > 1) throw new Error('Name one zip file.');
  const { backend, out, npz } = values;
  if (!BACKENDS.includes(backend)) throw new Error(`--backend takes ${BACKENDS.join(', ')}.`);
  return {
    archivePath: resolve(folder, archive),
    epochs: readWholeNumber('--epochs', values.epochs, 1),
    seed: readWholeNumber('--seed', values.seed, 0),
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

/**
 * `npm run verify`: trains on a zip through the real page, headless, and prints what came of it.
 * Only the report goes to stdout. Exit code 2 for wrong arguments, 1 for any other failure, which
 * is the last line on stderr.
 */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { readVerifyOptions, USAGE } from './verify-options.mjs';

const options = readOptions();
if (options === null) {
  process.exitCode = 2;
} else {
  try {
    await verify(options);
  } catch (error) {
    printError(error);
    process.exitCode = 1;
  }
}

function readOptions() {
  try {
    // npm runs scripts in the repository; INIT_CWD is where the person is.
    return readVerifyOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  } catch (error) {
    console.error(USAGE);
    printError(error);
    return null;
  }
}

/** @param {import('./verify-options.mjs').VerifyOptions} options */
async function verify(options) {
  assertPaths(options);
  await ensureInstalled();
  await ensureBuilt();
  const chromiumPath = await ensureChromium();
  const { tsImport } = await import('tsx/esm/api');
  const { verifyPage } = await tsImport('../verify/verify-page.ts', import.meta.url);
  console.log(await verifyPage(options, chromiumPath));
}

/**
 * Wrong paths are told before minutes of work, not after.
 *
 * @param {import('./verify-options.mjs').VerifyOptions} options
 */
function assertPaths({ archivePath, recordPath, npzPath }) {
  if (!statSync(archivePath, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`There is no file ${archivePath}.`);
  }
  for (const path of [recordPath, npzPath]) {
    const folder = path === null ? null : dirname(path);
    if (folder !== null && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new Error(`There is no folder ${folder}.`);
    }
  }
}

/**
 * Prints an error so that its first line, the message without a tool's log, stands last.
 *
 * @param {unknown} error
 */
function printError(error) {
  const message = error instanceof Error ? error.message : String(error);
  const [summary, ...details] = message.trim().split('\n');
  if (details.length > 0) console.error(details.join('\n'));
  console.error(summary);
}

/**
 * `npm run verify`: trains on a zip through the real page, headless, and prints what came of it.
 * Only the report goes to stdout.
 */
import { ensureBuilt } from './build.mjs';
import { assertHasFolder, assertIsFile } from './check-paths.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { runTask } from './run-task.mjs';
import { readVerifyOptions, USAGE } from './verify-options.mjs';

await runTask(USAGE, readVerifyOptions, async (options) => {
  options.filePaths.forEach(assertIsFile);
  assertHasFolder(options.recordPath);
  assertHasFolder(options.npzPath);
  await ensureInstalled();
  await ensureBuilt();
  const chromiumPath = await ensureChromium();
  const { tsImport } = await import('tsx/esm/api');
  const { verifyPage } = await tsImport('../verify/verify-page.ts', import.meta.url);
  console.log(await verifyPage(options, chromiumPath));
});

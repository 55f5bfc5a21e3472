/**
 * `npm run bench`: measures through the real page, headless, and prints a table. The naive way and
 * ours are measured in the same run, because machines differ more than they do.
 */
import { writeFileSync } from 'node:fs';
import { readBenchOptions, USAGE } from './bench-options.mjs';
import { ensureBuilt } from './build.mjs';
import { assertHasFolder, assertIsFile } from './check-paths.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { runTask } from './run-task.mjs';

await runTask(USAGE, readBenchOptions, async ({ archivePath, outPath }) => {
  assertIsFile(archivePath);
  assertHasFolder(outPath);
  await ensureInstalled();
  await ensureBuilt();
  const chromiumPath = await ensureChromium();
  const { tsImport } = await import('tsx/esm/api');
  const { benchExplore } = await tsImport('../bench/explore.ts', import.meta.url);
  const { formatExplore } = await tsImport('../bench/format-explore.ts', import.meta.url);
  const figures = await benchExplore(archivePath, chromiumPath);
  console.log(formatExplore(figures));
  if (outPath !== null) writeFileSync(outPath, JSON.stringify(figures, null, 2));
});

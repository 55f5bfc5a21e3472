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

await runTask(USAGE, readBenchOptions, async ({ bench, archivePath, outPath, epochs }) => {
  assertIsFile(archivePath);
  assertHasFolder(outPath);
  await ensureInstalled();
  await ensureBuilt();
  const chromiumPath = await ensureChromium();
  const { tsImport } = await import('tsx/esm/api');
  const load = (/** @type {string} */ path) => tsImport(path, import.meta.url);
  const figures =
    bench === 'train'
      ? await (await load('../bench/train.ts')).benchTrain(archivePath, chromiumPath, { epochs })
      : await (await load('../bench/explore.ts')).benchExplore(archivePath, chromiumPath);
  const { formatTrain } = await load('../bench/format-train.ts');
  const { formatExplore } = await load('../bench/format-explore.ts');
  console.log(bench === 'train' ? formatTrain(figures) : formatExplore(figures));
  if (outPath !== null) writeFileSync(outPath, JSON.stringify(figures, null, 2));
});

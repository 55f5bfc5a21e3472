/**
 * `npm run bench`: measures through the real page, headless, and prints a table. The naive way and
 * ours are measured in the same run, because machines differ more than they do.
 */
import { writeFileSync } from 'node:fs';
import { checkBundleOptions, runBundleBench } from './bench-bundle.mjs';
import { checkExperimentsOptions, runExperimentsBench } from './bench-experiments.mjs';
import { checkExploreOptions, runExploreBench } from './bench-explore.mjs';
import { checkFamiliarityOptions, runFamiliarityBench } from './bench-familiarity.mjs';
import { checkForestOptions, runForestBench } from './bench-forest.mjs';
import { checkIngestOptions, runIngestBench } from './bench-ingest.mjs';
import { checkTrainOptions, runTrainBench } from './bench-train.mjs';
import { readBenchOptions, USAGE } from './bench-options.mjs';
import { ensureBuilt } from './build.mjs';
import { assertHasFolder } from './check-paths.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { runTask } from './run-task.mjs';

await runTask(USAGE, readBenchOptions, async (options) => {
  check(options);
  assertHasFolder(options.outPath);
  await ensureInstalled();
  await ensureBuilt();
  const { report, figures } = await run(options, await ensureChromium());
  console.log(report);
  if (options.outPath !== null) writeFileSync(options.outPath, JSON.stringify(figures, null, 2));
});

/** @param {import('./bench-options.mjs').BenchOptions} options */
function check(options) {
  switch (options.bench) {
    case 'bundle':
      return checkBundleOptions(options);
    case 'experiments':
      return checkExperimentsOptions(options);
    case 'explore':
      return checkExploreOptions(options);
    case 'familiarity':
      return checkFamiliarityOptions(options);
    case 'forest':
      return checkForestOptions(options);
    case 'ingest':
      return checkIngestOptions(options);
    case 'train':
      return checkTrainOptions(options);
  }
}

/**
 * @param {import('./bench-options.mjs').BenchOptions} options
 * @param {string} chromiumPath
 */
function run(options, chromiumPath) {
  switch (options.bench) {
    case 'bundle':
      return runBundleBench(options, chromiumPath);
    case 'experiments':
      return runExperimentsBench(options, chromiumPath);
    case 'explore':
      return runExploreBench(options, chromiumPath);
    case 'familiarity':
      return runFamiliarityBench(options);
    case 'forest':
      return runForestBench(options, chromiumPath);
    case 'ingest':
      return runIngestBench(options, chromiumPath);
    case 'train':
      return runTrainBench(options, chromiumPath);
  }
}

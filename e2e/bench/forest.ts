import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ForestOptions } from '../../src/domain/forest/forest-options';
import type { ForestOptions as BenchOptions } from '../tasks/bench-forest.mjs';
import { importArchive, saveNpz } from '../verify/page-steps';
import { withServedPage } from '../verify/with-served-page';
import type { ForestComparison, ForestFigures } from './forest-figures';
import { compareWithSorting } from './forest-naive';
import { growInPage } from './forest-page';
import { findForestPeer, runForestPeer } from './forest-peer';

const OVERSAMPLINGS: ForestOptions['oversampling'][] = ['none', 'duplicate'];
/** Trees that are grown by sorting as well. */
const NAIVE_TREES = 5;

/**
 * Grows the default forest in the page, plain and oversampled, each followed by scikit-learn's on
 * the same images with as many processes as the page had workers: machines drift.
 */
export async function benchForest(
  { archivePath, seeds }: BenchOptions,
  chromiumPath: string,
): Promise<ForestFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'xray-trainer-bench-'));
  try {
    const dataset = join(folder, 'dataset.npz');
    const python = await findForestPeer();
    const compared = await withServedPage(chromiumPath, async (page, address) => {
      await page.goto(address);
      await importArchive(page, archivePath);
      await saveNpz(page, dataset);
      await page.goto(`${address}#/compare/forest`);
      const runs: ForestComparison[] = [];
      let workers = 0;
      let images = { train: 0, test: 0 };
      for (const oversampling of OVERSAMPLINGS) {
        for (let seed = 0; seed < seeds; seed++) {
          const { forest, record } = await growInPage(page, folder, { oversampling, seed });
          const { train, test } = record.evaluation;
          images = { train: train.images, test: test.images };
          workers = record.environment.workers;
          const scikitLearn =
            python === null
              ? null
              : await runForestPeer(python, dataset, { oversampling, seed }, workers);
          runs.push({ oversampling, seed, page: forest, scikitLearn });
        }
      }
      return { runs, workers, images };
    });
    return {
      archive: basename(archivePath),
      cores: availableParallelism(),
      ...compared,
      scikitLearnVersion: compared.runs[0]?.scikitLearn?.version ?? null,
      naive: await compareWithSorting(dataset, NAIVE_TREES),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

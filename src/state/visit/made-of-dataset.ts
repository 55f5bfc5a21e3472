import type { Dataset } from '../../domain/dataset/dataset';
import { isComplete, type KeptExperiment } from '../../domain/experiments/experiment';
import { isRunOf, type Run } from '../../domain/run/run';
import { appStore } from '../app-store';
import {
  NO_EXPERIMENTS,
  type Experiments,
  type ExperimentState,
} from '../evaluate/experiment-state';
import { readRunById } from '../evaluate/kept-runs';
import { readExperiments } from '../train/earlier-work';
import type { MadeOfDataset } from './visit-state';

/** What was made of a data set when it was open last, in this visit or an earlier one. */
export async function madeOf(dataset: Dataset): Promise<Partial<MadeOfDataset>> {
  const { works } = appStore.getState();
  const work = works.find((one) => one.dataset.fingerprint === dataset.fingerprint);
  const experiments = await experimentsOn(dataset);
  if (work === undefined) return { experiments };
  const network = await runOn(dataset, work.network);
  const forest = await runOn(dataset, work.forest);
  return {
    experiments,
    exclusions: [...work.exclusions],
    current: {
      network: network?.kind === 'network' ? network : null,
      forest: forest?.kind === 'forest' ? forest : null,
    },
  };
}

/** @returns null where it is gone, damaged, or on other labels */
async function runOn(dataset: Dataset, id: string | null): Promise<Run | null> {
  const run = id === null ? null : await readRunById(id);
  return run && isRunOf(run, dataset) ? run : null;
}

/** The newest of each kind. */
async function experimentsOn(dataset: Dataset): Promise<Experiments> {
  const experiments = { ...NO_EXPERIMENTS };
  for (const kept of (await readExperiments(dataset)).reverse()) {
    experiments[kept.kind] = shownAs(kept);
  }
  return experiments;
}

function shownAs(kept: KeptExperiment): ExperimentState {
  const { recipe, recipes, runs } = kept;
  return { status: isComplete(kept) ? 'ready' : 'stopped', recipe, recipes, runs };
}

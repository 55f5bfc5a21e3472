import { detailOf } from '../../domain/app-error';
import type { KeptExperiment } from '../../domain/experiments/experiment';
import type { Dataset } from '../../domain/dataset/dataset';
import {
  workOfExperiment,
  workOfSearch,
  workOfTraining,
  type EarlierWork,
} from '../../domain/run/earlier-work';
import { isMarkOf, type UnfinishedTraining } from '../../domain/run/unfinished-training';
import type { Recipe } from '../../domain/training/recipe';
import type { Search } from '../../domain/search/search';
import { appStore } from '../app-store';
import { database } from '../shared/database';
import { heldWork, whenFree } from './hold-work';

const STORES = {
  training: 'interruptedRuns',
  search: 'searches',
  experiment: 'experiments',
} as const;

/** Why nothing is kept that was made of a data set without a digest. */
export const NOT_KNOWN_AGAIN = 'the browser offers no digest to know the data set again by';

/** Older ones are forgotten: a checkpoint is some megabytes, and a list that nobody reads helps nobody. */
const MAX_KEPT = { training: 3, search: 5, experiment: 8 } as const;

/**
 * Looks what was left behind by a reload, a crash, a closed tab or a stop. What another tab is at is
 * none of it; the oldest beyond a few are forgotten.
 */
export async function listEarlierWork(): Promise<void> {
  let work: EarlierWork[] = [];
  try {
    const db = await database();
    // The page may have been closed between keeping a run and forgetting its training.
    const finished = new Set(await db.getAllKeys('runs'));
    const left = await db.getAll('interruptedRuns');
    for (const { id } of left) if (finished.has(id)) await remove('training', id);
    const trainings = left.filter(({ id }) => !finished.has(id));
    const experiments = await db.getAll('experiments');
    const all = [
      ...trainings.flatMap((training) => workOfTraining(training) ?? []),
      ...(await db.getAll('searches')).flatMap((search) => workOfSearch(search) ?? []),
      ...experiments.flatMap((experiment) => workOfExperiment(experiment) ?? []),
    ];
    const held = await heldWork();
    for (const id of held) whenFree(id, () => void listEarlierWork());
    const free = all
      .filter(({ id }) => !held.has(id))
      .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
    const surplus = (['training', 'search', 'experiment'] as const).flatMap((kind) =>
      free.filter((one) => one.kind === kind).slice(MAX_KEPT[kind]),
    );
    for (const { kind, id } of surplus) await remove(kind, id);
    // Those of experiments that are gone are nobody's to go on with.
    const ids = new Set(experiments.map(({ id }) => id));
    for (const { id, experimentId } of trainings) {
      if (experimentId !== undefined && !ids.has(experimentId) && !held.has(id)) {
        await remove('training', id);
      }
    }
    work = free.filter((one) => !surplus.includes(one));
  } catch {
    // Where nothing can be kept, nothing was: a training and a search say so while they run.
  }
  appStore.setState({ earlierWork: work });
}

/** @returns null where it is gone, or cannot be read any more */
export async function readTraining(id: string): Promise<UnfinishedTraining | null> {
  try {
    return (await (await database()).get('interruptedRuns', id)) ?? null;
  } catch {
    return null;
  }
}

/** @returns why it could not be kept; null when it is */
export function keepTraining(training: UnfinishedTraining): Promise<string | null> {
  return keep(async () => (await database()).put('interruptedRuns', training));
}

/** @returns why it could not be kept; null when it is */
export async function keepSearch(search: Search): Promise<string | null> {
  if (search.dataset === null) {
    return NOT_KNOWN_AGAIN;
  }
  return keep(async () => (await database()).put('searches', search));
}

/**
 * Keeps how far an experiment is, in place of an earlier one of its kind on the same images. Where
 * that fails it is there until the page is closed.
 *
 * @returns why it could not be kept; null when it is
 */
export function keepExperiment(experiment: KeptExperiment): Promise<string | null> {
  const { id, kind, dataset } = experiment;
  return keep(async () => {
    const db = await database();
    const held = await heldWork();
    const replaced = (await db.getAll('experiments')).filter(
      (one) =>
        one.id !== id && one.kind === kind && isMarkOf(one.dataset, dataset) && !held.has(one.id),
    );
    for (const one of replaced) await remove('experiment', one.id);
    await db.put('experiments', experiment);
  });
}

/** The experiments on a data set, the newest first. */
export async function readExperiments(
  dataset: Pick<Dataset, 'classes' | 'fingerprint' | 'labels'>,
): Promise<KeptExperiment[]> {
  try {
    const all = await (await database()).getAll('experiments');
    return all
      .filter((one) => isMarkOf(one.dataset, dataset))
      .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
  } catch {
    return [];
  }
}

/** @returns null where it is gone, or cannot be read any more */
export async function readExperiment(id: string): Promise<KeptExperiment | null> {
  try {
    return (await (await database()).get('experiments', id)) ?? null;
  } catch {
    return null;
  }
}

/**
 * The training that an experiment was at; null where it was at none. One that had just come to its end
 * may be there as well.
 */
export async function trainingOfExperiment(
  id: string,
  recipe: Recipe,
): Promise<UnfinishedTraining | null> {
  const text = JSON.stringify(recipe);
  try {
    const all = await (await database()).getAll('interruptedRuns');
    const own = all.filter(({ experimentId }) => experimentId === id);
    return own.find((one) => JSON.stringify(one.recipe) === text) ?? null;
  } catch {
    return null;
  }
}

async function remove(kind: EarlierWork['kind'], id: string): Promise<void> {
  await (await database()).delete(STORES[kind], id);
}

async function keep(put: () => Promise<unknown>): Promise<string | null> {
  try {
    await put();
    return null;
  } catch (thrown) {
    return detailOf(thrown);
  }
}

/** Forgets what has come to its end or is not wanted any more. */
export async function forgetWork({ kind, id }: Pick<EarlierWork, 'kind' | 'id'>): Promise<void> {
  try {
    await remove(kind, id);
  } catch {
    // What cannot be deleted is offered again, no more.
  }
  await listEarlierWork();
}

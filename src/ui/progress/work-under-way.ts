import { dueRecipes } from '../../domain/experiments/experiment';
import { estimateMs } from '../../domain/experiments/experiment-run';
import { timeLeftMs, type Progress } from '../../domain/progress';
import { progressOf, type SearchProgress } from '../../domain/search/search-time';
import { progressOfTraining } from '../../domain/training/history';
import type { AppState } from '../../state/app-store';
import type { ImportProgress } from '../../state/data/ingest-pool';
import type { RunningExperiment } from '../../state/evaluate/experiment-state';
import type { ForestProgress } from '../../state/train/forest-pool';
import type { RunningSearch } from '../../state/train/search/search-state';
import type { Step } from '../steps';

export type WorkKind = 'import' | 'training' | 'experiment' | 'search' | 'forest';

/** Where each kind of work shows how far it is. */
export const STEP_OF_WORK: Record<WorkKind, Step> = {
  import: 'data',
  training: 'train',
  experiment: 'compare',
  search: 'compare',
  forest: 'compare',
};

export interface Work {
  kind: WorkKind;
  /** Null while it gets ready, or waits for an answer. */
  progress: Progress | null;
}

/** What takes its time now; the trainings of an experiment or a search are part of it. */
export function workUnderWay(state: AppState): Work[] {
  const { importing, experiments, search, training, forest } = state;
  const work: Work[] = [];
  if (importing.status === 'loading') {
    work.push({ kind: 'import', progress: progressOfImport(importing.progress) });
  }
  const experiment = Object.values(experiments).find(({ status }) => status === 'running');
  if (experiment?.status === 'running') {
    work.push({ kind: 'experiment', progress: progressOfExperiment(experiment) });
  } else if (search.status === 'running') {
    work.push({ kind: 'search', progress: progressOfSearch(search) });
  } else if (search.status === 'starting') {
    work.push({ kind: 'search', progress: null });
  } else if (training.status === 'running') {
    const { recipe, history, live } = training;
    work.push({ kind: 'training', progress: progressOfTraining(recipe.epochs, history, live) });
  } else if (training.status === 'starting' || training.status === 'evaluating') {
    const progress = training.status === 'starting' ? null : { share: 1, leftMs: null };
    work.push({ kind: 'training', progress });
  }
  if (forest.status === 'growing') {
    const { progress, options } = forest;
    work.push({ kind: 'forest', progress: progressOfForest(progress, options.trees) });
  }
  return work;
}

/** Below this a pace says little. */
const PACE_AFTER_MS = 500;

/** @returns null before there are images to read */
export function progressOfImport({ done, total, elapsedMs }: ImportProgress): Progress | null {
  if (total === 0) return null;
  const leftMs = elapsedMs < PACE_AFTER_MS ? null : timeLeftMs(elapsedMs, done, total);
  return { share: done / total, leftMs };
}

/** @returns null while the images are handed over */
export function progressOfForest(progress: ForestProgress, trees: number): Progress | null {
  const { phase, done, elapsedMs } = progress;
  if (phase === 'loading') return null;
  const leftMs = elapsedMs < PACE_AFTER_MS ? null : timeLeftMs(elapsedMs, done, trees);
  return { share: done / trees, leftMs };
}

/** The trainings together. What is left is at most that: those under way count whole. */
export function progressOfExperiment(experiment: RunningExperiment): Progress {
  const { recipes, runs, early = [], shares, workers } = experiment;
  const done = runs.length + early.length + shares.reduce((total, share) => total + share, 0);
  const pace = runs.at(-1)?.pace;
  const due = dueRecipes(experiment).flatMap((at) => recipes[at] ?? []);
  return {
    share: done / recipes.length,
    leftMs: pace === undefined ? null : estimateMs(due, pace, workers),
  };
}

export function progressOfSearch(search: RunningSearch): Progress {
  const { epochsDone, epochs, msLeft } = epochsOfSearch(search);
  return { share: epochsDone / epochs, leftMs: msLeft };
}

export function epochsOfSearch({ search, underWay, workers }: RunningSearch): SearchProgress {
  const epochsUnderWay = underWay.reduce((total, one) => total + one.epochsDone, 0);
  return progressOf(search, epochsUnderWay, workers);
}

import type { AppState } from '../../state/app-store';
import { isTraining, type TrainingState } from '../../state/train/train-state';
import { showControls } from '../common/show-controls';
import { formatCount, plural } from '../format';

/** What a failure has not touched, and what a reload would. */
export interface Standing {
  /** Sentences. */
  safe: string[];
  /** Things that are in this page alone. */
  lostByReload: string[];
}

/** Never throws: what a state is like after a failure is not known. */
export function standingOf(state: AppState): Standing {
  try {
    return {
      safe: [datasetOf, trainingOf, forestOf, modelsOf, runsOf].flatMap((of) => of(state)),
      lostByReload: lostByReload(state),
    };
  } catch {
    return { safe: [], lostByReload: ['what is not kept in this browser'] };
  }
}

function datasetOf({ dataset }: AppState): string[] {
  if (dataset.status === 'empty') return [];
  const name = showControls(dataset.dataset.source.fileName);
  const isKept = dataset.keeping.status === 'kept';
  return [`The data set ${name} is open${isKept ? ', and kept in this browser' : ''}.`];
}

function trainingOf({ training }: AppState): string[] {
  switch (training.status) {
    case 'idle':
    case 'failed':
      return [];
    case 'starting':
      return ['The training starts.'];
    case 'running': {
      const epoch = Math.min(training.history.length + 1, training.recipe.epochs);
      const at = `epoch ${formatCount(epoch)} of ${formatCount(training.recipe.epochs)}`;
      return [
        training.paused ? `The training is paused in ${at}.` : `The training goes on: ${at}.`,
      ];
    }
    case 'evaluating':
      return ['The trained network is evaluated.'];
    case 'searching':
      return ['The search goes on.'];
  }
}

function forestOf({ forest }: AppState): string[] {
  return forest.status === 'growing' ? ['The forest goes on growing.'] : [];
}

function modelsOf({ current }: AppState): string[] {
  return [
    ...(current.network ? ['The trained network is there.'] : []),
    ...(current.forest ? ['The forest is there.'] : []),
  ];
}

function runsOf({ keptRuns }: AppState): string[] {
  const kept = keptRuns.runs.filter(({ id }) => !keptRuns.inPageOnly.has(id)).length;
  if (kept === 0) return [];
  return [`${plural(kept, 'finished run')} ${kept === 1 ? 'is' : 'are'} kept in this browser.`];
}

function lostByReload(state: AppState): string[] {
  const { dataset, exclusions, training, forest, keptRuns } = state;
  const lost: string[] = [];
  if (dataset.status === 'ready') {
    if (dataset.keeping.status !== 'kept') lost.push('the data set');
    if (exclusions.length > 0) lost.push('which images are left out');
  }
  if (isTraining(training)) lost.push(underWay(training));
  if (forest.status === 'growing') lost.push('the forest under way');
  if (keptRuns.inPageOnly.size > 0) lost.push(plural(keptRuns.inPageOnly.size, 'run'));
  return lost;
}

function underWay(training: TrainingState): string {
  if (training.status === 'searching') return 'the search under way';
  if (training.status !== 'running' || training.keeping.status !== 'kept') {
    return 'the training under way';
  }
  return `the training since it was kept in epoch ${formatCount(training.keeping.epoch)}`;
}

import type { AppState } from '../state/app-store';

/**
 * Whether leaving the page would lose what is nowhere else. Files can be opened again, and what was
 * chosen and made comes back with them.
 */
export function hasUnsavedWork(state: AppState): boolean {
  const { dataset, training, forest } = state;
  if (dataset.status === 'empty') return false;
  if (dataset.keeping.status === 'writing') return true;
  if (forest.status === 'growing' || training.status === 'evaluating') return true;
  // A checkpoint is gone on with; before the first there is none.
  if (training.status === 'running' && training.keeping.status !== 'kept') return true;
  if (state.search.status === 'running' && state.search.keepingProblem !== null) return true;
  if (hasRunInPageOnly(state)) return true;
  if (hasExperimentInPageOnly(state)) return true;
  // It could not be known again, and nothing that was made of it.
  return dataset.dataset.fingerprint === null && hasWork(state);
}

function hasWork({ exclusions, experiments }: AppState): boolean {
  return (
    exclusions.length > 0 || Object.values(experiments).some(({ status }) => status !== 'idle')
  );
}

function hasExperimentInPageOnly({ experiments }: AppState): boolean {
  return Object.values(experiments).some(
    (one) => one.status !== 'idle' && one.runs.length > 0 && one.keepingProblem !== undefined,
  );
}

/** One that the browser would not keep, or that is shown though it was forgotten. */
function hasRunInPageOnly({ current, keptRuns }: AppState): boolean {
  const isKept = (id: string) => keptRuns.runs.some((run) => run.id === id);
  return (
    keptRuns.inPageOnly.size > 0 ||
    [current.network, current.forest].some((run) => run !== null && !isKept(run.id))
  );
}

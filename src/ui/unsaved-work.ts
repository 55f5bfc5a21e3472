import type { AppState } from '../state/app-store';

/** Whether leaving the page would lose what is nowhere else: data set, exclusions, network or forest. */
export function hasUnsavedWork(state: AppState): boolean {
  const { dataset, exclusions, training, forest, current } = state;
  if (dataset.status === 'empty') return false;
  if (dataset.keeping.status !== 'kept' || exclusions.length > 0) return true;
  return (
    training.status !== 'idle' ||
    forest.status === 'growing' ||
    current.network !== null ||
    current.forest !== null
  );
}

import type { AppState } from '../state/app-store';

/** Whether leaving the page would lose what is nowhere else: data set, exclusions or network. */
export function hasUnsavedWork({ dataset, exclusions, training }: AppState): boolean {
  if (dataset.status === 'empty') return false;
  return dataset.keeping.status !== 'kept' || exclusions.length > 0 || training.status !== 'idle';
}

import { countAll } from '../domain/dataset/dataset';
import { useAppState } from './use-app-state';

/** How many images for validation the open data set has of its own; 0 where none is open. */
export function useOwnValidation(): number {
  return useAppState(({ dataset }) =>
    dataset.status === 'ready' ? countAll(dataset.dataset.counts.validation) : 0,
  );
}

import type { Dataset } from '../../../domain/dataset/dataset';
import { openDatasetOf } from '../../../state/data/data-state';
import { useAppState } from '../../use-app-state';

export function useOpenDataset(): Dataset | null {
  return useAppState(openDatasetOf);
}

import type { Dataset } from '../../../domain/dataset/dataset';
import { useAppState } from '../../use-app-state';

export function useOpenDataset(): Dataset | null {
  return useAppState(({ dataset }) => (dataset.status === 'ready' ? dataset.dataset : null));
}

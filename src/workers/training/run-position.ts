import type { EpochRecord } from '../../domain/training/history';
import type { LayerWeights } from '../../domain/training/network-shape';
import type { TrainerState } from './trainer';

/** Where a run stands between two steps; from there it goes on as if it had never been interrupted. */
export interface RunPosition {
  /** Records of the finished epochs. */
  history: readonly EpochRecord[];
  /** Steps done of the epoch under way. */
  step: number;
  state: TrainerState;
  /** Weights of the epoch of the lowest validation loss, where the recipe keeps it. */
  best: LayerWeights[] | null;
}

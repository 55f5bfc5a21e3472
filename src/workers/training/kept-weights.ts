import type { LayerWeights } from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';
import type { RunStatus } from '../../domain/training/run-status';
import { bestEpoch } from '../../domain/training/stopping';
import type { RunPosition } from './run-position';
import type { Trainer, WeightSnapshot } from './trainer';

interface KeptEpoch {
  epoch: number;
  snapshot: WeightSnapshot;
}

interface ChosenWeights {
  status: RunStatus;
  /** Null for an epoch that was cut short. */
  keptEpoch: number | null;
  weights: LayerWeights[];
}

/**
 * The weights of a run that may be wanted at its end: those of its best epoch, and of the last two,
 * to go back to when they have grown without bound since.
 */
export class KeptWeights {
  private readonly trainer: Trainer;
  private readonly keepsBest: boolean;
  /** The newest first. */
  private recent: KeptEpoch[] = [];
  private best: KeptEpoch | null = null;

  constructor(trainer: Trainer, keptEpoch: Recipe['keptEpoch'], from: RunPosition | null) {
    this.trainer = trainer;
    this.keepsBest = keptEpoch === 'best-validation';
    const epoch = from && bestEpoch(from.history);
    if (from?.best && epoch !== null) this.best = { epoch, snapshot: snapshotOf(from.best) };
  }

  /** @param isBest whether its validation loss is the lowest so far */
  endEpoch(epoch: number, isBest: boolean): void {
    const [last, ...older] = this.recent;
    disposeAll(older);
    const newest = { epoch, snapshot: this.trainer.takeSnapshot() };
    this.recent = last === undefined ? [newest] : [newest, last];
    if (!this.keepsBest || !isBest) return;
    this.best?.snapshot.dispose();
    this.best = { epoch, snapshot: this.trainer.takeSnapshot() };
  }

  /** Of the epoch of the lowest validation loss, where the recipe keeps it. */
  async readBest(): Promise<LayerWeights[] | null> {
    return this.best === null ? null : this.best.snapshot.read();
  }

  /**
   * What is kept of a run that has ended.
   *
   * @param isCutShort whether it ended within an epoch
   * @returns null when there are no weights that are all numbers
   */
  async choose(status: RunStatus, isCutShort: boolean): Promise<ChosenWeights | null> {
    if (this.best !== null) {
      return { status, keptEpoch: this.best.epoch, weights: await this.best.snapshot.read() };
    }
    const lastEpoch = this.recent[0]?.epoch ?? null;
    if (status !== 'diverged') {
      const now = this.trainer.takeSnapshot();
      const weights = await now.read();
      now.dispose();
      // The last step may overflow after its loss was still a number.
      if (weights.every(isFiniteLayer)) {
        return { status, keptEpoch: isCutShort ? null : lastEpoch, weights };
      }
    }
    for (const { epoch, snapshot } of this.recent) {
      const weights = await snapshot.read();
      if (weights.every(isFiniteLayer)) return { status: 'diverged', keptEpoch: epoch, weights };
    }
    return null;
  }

  dispose(): void {
    disposeAll(this.recent);
    this.best?.snapshot.dispose();
  }
}

function snapshotOf(weights: LayerWeights[]): WeightSnapshot {
  return { read: () => Promise.resolve(weights), dispose: () => undefined };
}

function disposeAll(kept: readonly KeptEpoch[]): void {
  for (const { snapshot } of kept) snapshot.dispose();
}

function isFiniteLayer({ kernel, bias }: LayerWeights): boolean {
  return kernel.every(Number.isFinite) && bias.every(Number.isFinite);
}

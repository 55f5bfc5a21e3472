import type { LayerWeights } from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';
import type { EpochWeights, KeptEpochs } from '../../domain/training/run-position';
import type { RunStatus } from '../../domain/training/run-status';
import type { Trainer } from './trainer';

interface KeptEpoch {
  epoch: number;
  /** Reads the device the first time only. */
  read: () => Promise<LayerWeights[]>;
  dispose: () => void;
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
  private recent: KeptEpoch[];
  private best: KeptEpoch | null;

  /** @param from of a run that is gone on with; null for a new one */
  constructor(trainer: Trainer, keptEpoch: Recipe['keptEpoch'], from: KeptEpochs | null) {
    this.trainer = trainer;
    this.keepsBest = keptEpoch === 'best-validation';
    this.recent = (from?.recent ?? []).map(keptBefore);
    this.best = from?.best ? keptBefore(from.best) : null;
  }

  /** @param isBest whether its validation loss is the lowest so far */
  endEpoch(epoch: number, isBest: boolean): void {
    const [last, ...older] = this.recent;
    for (const kept of older) kept.dispose();
    const newest = this.keepNow(epoch);
    this.recent = last === undefined ? [newest] : [newest, last];
    if (!this.keepsBest || !isBest) return;
    this.best?.dispose();
    this.best = this.keepNow(epoch);
  }

  /** Everything kept so far, as it is at the call. */
  async readAll(): Promise<KeptEpochs> {
    const [recent, best] = await Promise.all([
      Promise.all(this.recent.map(readKept)),
      this.best && readKept(this.best),
    ]);
    return { recent, best };
  }

  /**
   * What is kept of a run that has ended.
   *
   * @param isCutShort whether it ended within an epoch
   * @returns null when there are no weights that are all numbers
   */
  async choose(status: RunStatus, isCutShort: boolean): Promise<ChosenWeights | null> {
    if (this.best !== null) {
      return { status, keptEpoch: this.best.epoch, weights: await this.best.read() };
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
    for (const { epoch, read } of this.recent) {
      const weights = await read();
      if (weights.every(isFiniteLayer)) return { status: 'diverged', keptEpoch: epoch, weights };
    }
    return null;
  }

  dispose(): void {
    for (const kept of this.recent) kept.dispose();
    this.best?.dispose();
  }

  private keepNow(epoch: number): KeptEpoch {
    const snapshot = this.trainer.takeSnapshot();
    let reading: Promise<LayerWeights[]> | null = null;
    return {
      epoch,
      read: () => (reading ??= snapshot.read()),
      dispose: () => {
        snapshot.dispose();
      },
    };
  }
}

function keptBefore({ epoch, weights }: EpochWeights): KeptEpoch {
  return { epoch, read: () => Promise.resolve(weights), dispose: () => undefined };
}

async function readKept({ epoch, read }: KeptEpoch): Promise<EpochWeights> {
  return { epoch, weights: await read() };
}

function isFiniteLayer({ kernel, bias }: LayerWeights): boolean {
  return kernel.every(Number.isFinite) && bias.every(Number.isFinite);
}

import type { EpochRecord } from '../../domain/training/history';
import type { RunPosition } from '../../domain/training/run-position';
import type { KeptWeights } from './kept-weights';
import { PeriodicReading } from './periodic-reading';
import type { RunControl } from './run-control';
import type { Trainer } from './trainer';

/** As much training as a crash may cost. */
export const CHECKPOINT_INTERVAL_MS = 3000;

/** Reads where a run stands now and then, while the steps go on. */
export class Checkpoints {
  private history: readonly EpochRecord[] = [];
  private step = 0;
  private readonly reading: PeriodicReading;

  constructor(
    trainer: Trainer,
    kept: KeptWeights,
    control: RunControl,
    onCheckpoint: (position: RunPosition) => void,
    intervalMs: number,
  ) {
    const read = async () => {
      const { step } = this;
      const { elapsedMs } = control;
      const history = [...this.history];
      const [state, keptEpochs] = await Promise.all([trainer.readState(), kept.readAll()]);
      // A state that has broken is none to go back to.
      if (Number.isFinite(state.sums.loss)) {
        onCheckpoint({ history, step, elapsedMs, state, kept: keptEpochs });
      }
    };
    // The first comes early: what has just begun is soon as safe as what runs for long.
    this.reading = new PeriodicReading(intervalMs, read, intervalMs / 3);
  }

  /** To be called after every step. @param step steps done of the epoch after the history */
  report(history: readonly EpochRecord[], step: number): void {
    this.history = history;
    this.step = step;
    this.reading.readIfDue();
  }

  /** Waits for the reading under way. @throws what a reading has thrown */
  settle(): Promise<void> {
    return this.reading.settle();
  }
}

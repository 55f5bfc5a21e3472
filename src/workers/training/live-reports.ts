import { PeriodicReading } from './periodic-reading';
import type { BatchMeans, Trainer } from './trainer';

/** How often the live chart gets a point; more often would only make the device wait. */
const LIVE_INTERVAL_MS = 250;

/** Reads an epoch's means now and then, while the steps go on. */
export class LiveReports {
  /** Whether a loss was no number. */
  hasBroken = false;
  private step = 0;
  private readonly reading: PeriodicReading;

  /** @param onMeans called with the steps done when they were read */
  constructor(trainer: Trainer, onMeans: (means: BatchMeans, step: number) => void) {
    this.reading = new PeriodicReading(LIVE_INTERVAL_MS, async () => {
      const { step } = this;
      const means = await trainer.readMeans();
      if (!Number.isFinite(means.loss)) this.hasBroken = true;
      else onMeans(means, step);
    });
  }

  /** To be called after every step. @param step steps done */
  report(step: number): void {
    this.step = step;
    this.reading.readIfDue();
  }

  /** Waits for the reading under way. @throws what a reading has thrown */
  settle(): Promise<void> {
    return this.reading.settle();
  }
}

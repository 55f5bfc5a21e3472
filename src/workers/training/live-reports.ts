import type { BatchMeans, Trainer } from './trainer';

/** How often the live chart gets a point; more often would only make the device wait. */
const LIVE_INTERVAL_MS = 250;

/** Reads an epoch's means now and then, one at a time, while the steps go on. */
export class LiveReports {
  /** Whether a loss was no number. */
  hasBroken = false;
  private readonly trainer: Trainer;
  private readonly onMeans: (means: BatchMeans, step: number) => void;
  private lastReport = performance.now();
  private reading: Promise<void> | null = null;
  private failure: { thrown: unknown } | null = null;

  /** @param onMeans called with the steps done when they were read */
  constructor(trainer: Trainer, onMeans: (means: BatchMeans, step: number) => void) {
    this.trainer = trainer;
    this.onMeans = onMeans;
  }

  /** To be called after every step. @param step steps done */
  report(step: number): void {
    if (this.reading !== null || performance.now() - this.lastReport < LIVE_INTERVAL_MS) return;
    this.lastReport = performance.now();
    this.reading = this.trainer.readMeans().then(
      (means) => {
        this.reading = null;
        if (!Number.isFinite(means.loss)) this.hasBroken = true;
        else this.onMeans(means, step);
      },
      (thrown: unknown) => {
        this.failure = { thrown };
      },
    );
  }

  /** Waits for the reading under way. @throws what a reading has thrown */
  async settle(): Promise<void> {
    await this.reading;
    if (this.failure !== null) throw this.failure.thrown;
  }
}

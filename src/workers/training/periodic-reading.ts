/** Reads something of a device now and then, one reading at a time, while the steps go on. */
export class PeriodicReading {
  private readonly intervalMs: number;
  private readonly read: () => Promise<void>;
  private lastStart = performance.now();
  private waitMs: number;
  private reading: Promise<void> | null = null;
  private failure: { thrown: unknown } | null = null;

  /**
   * @param read captures what it reads before it first waits
   * @param firstMs until the first reading
   */
  constructor(intervalMs: number, read: () => Promise<void>, firstMs = intervalMs) {
    this.intervalMs = intervalMs;
    this.waitMs = firstMs;
    this.read = read;
  }

  /** To be called after every step. */
  readIfDue(): void {
    if (this.reading !== null || performance.now() - this.lastStart < this.waitMs) return;
    this.waitMs = this.intervalMs;
    this.lastStart = performance.now();
    this.reading = this.read().then(
      () => {
        this.reading = null;
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

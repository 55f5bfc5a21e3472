import { nextTask } from './next-task';

/** Lets a running loop be paused, resumed and stopped by messages that arrive between its steps. */
export class RunControl {
  private stopped = false;
  private resumed: Promise<void> | null = null;
  private release: (() => void) | null = null;
  private lastYield = performance.now();
  private pausedMs = 0;
  private readonly startedAt: number;

  /** @param elapsedMs of the run before it was interrupted */
  constructor(elapsedMs = 0) {
    this.startedAt = performance.now() - elapsedMs;
  }

  isStopped(): boolean {
    return this.stopped;
  }

  /** Time since the start without the pauses, in milliseconds. */
  get elapsedMs(): number {
    return performance.now() - this.startedAt - this.pausedMs;
  }

  pause(): void {
    this.resumed ??= new Promise((resolve) => (this.release = resolve));
  }

  resume(): void {
    this.release?.();
    this.resumed = null;
    this.release = null;
  }

  stop(): void {
    this.stopped = true;
    this.resume();
  }

  /** To be awaited between steps: takes in messages now and then, and waits while paused. */
  async checkpoint(): Promise<void> {
    if (performance.now() - this.lastYield >= YIELD_INTERVAL_MS) {
      await nextTask();
      this.lastYield = performance.now();
    }
    while (this.resumed !== null) {
      const pausedAt = performance.now();
      await this.resumed;
      this.pausedMs += performance.now() - pausedAt;
    }
  }
}

const YIELD_INTERVAL_MS = 30;

import { nextTask } from '../next-task';
import type { DeviceMark, GpuDevice } from './gpu-device';

/** Steps between two marks in the device's queue. */
const MARK_EVERY = 8;
/** How long to leave the processor to others while the device works. */
const POLL_MS = 2;

/**
 * Keeps the steps that are asked for at most two marks ahead of those that are done: else a person
 * who stops a training on a slow device would wait for everything queued.
 */
export class PaceKeeper {
  private readonly device: GpuDevice;
  private steps = 0;
  private waitFor: DeviceMark | null = null;
  private newest: DeviceMark | null = null;

  constructor(device: GpuDevice) {
    this.device = device;
  }

  countStep(): void {
    this.steps++;
    if (this.steps % MARK_EVERY !== 0) return;
    this.waitFor = this.newest;
    this.newest = this.device.mark();
  }

  /** @throws DeviceLostError */
  async wait(): Promise<void> {
    this.device.assertNotLost();
    if (this.waitFor === null) return;
    // What a mark says changes only between tasks.
    await nextTask();
    while (!this.waitFor.isReached()) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    this.waitFor = null;
  }
}

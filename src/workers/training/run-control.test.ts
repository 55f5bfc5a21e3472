import { describe, expect, it } from 'vitest';
import { RunControl } from './run-control';

/** Runs a loop of `steps` steps; `done` counts them while it runs. */
function startLoop(control: RunControl, steps: number) {
  const progress = { done: 0 };
  const finished = (async () => {
    while (progress.done < steps && !control.isStopped()) {
      progress.done++;
      await control.checkpoint();
    }
  })();
  return { progress, finished };
}

/** Lets everything that is ready run. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

describe('a controlled loop', () => {
  it('runs to its end when nobody intervenes', async () => {
    const { progress, finished } = startLoop(new RunControl(), 100);
    await finished;
    expect(progress.done).toBe(100);
  });

  it('holds while paused and goes on when resumed', async () => {
    const control = new RunControl();
    control.pause();
    const { progress, finished } = startLoop(control, 3);
    await nextTask();
    expect(progress.done).toBe(1);
    control.resume();
    await finished;
    expect(progress.done).toBe(3);
  });

  it('holds again when paused again at once', async () => {
    const control = new RunControl();
    control.pause();
    const { progress, finished } = startLoop(control, 3);
    await nextTask();
    control.resume();
    control.pause();
    await nextTask();
    expect(progress.done).toBe(1);
    control.resume();
    await finished;
    expect(progress.done).toBe(3);
  });

  it('needs one resume however often it was paused', async () => {
    const control = new RunControl();
    control.pause();
    control.pause();
    const { progress, finished } = startLoop(control, 2);
    await nextTask();
    control.resume();
    await finished;
    expect(progress.done).toBe(2);
  });

  it('ends when stopped, also while paused', async () => {
    const control = new RunControl();
    control.pause();
    const { progress, finished } = startLoop(control, 1000);
    await nextTask();
    control.stop();
    await finished;
    expect(control.isStopped()).toBe(true);
    expect(progress.done).toBe(1);
  });

  it('takes in messages between its steps', async () => {
    const control = new RunControl();
    setTimeout(() => {
      control.stop();
    }, 0);
    // It would go on for ever if no task of others came in between.
    const { finished } = startLoop(control, Infinity);
    await finished;
    expect(control.isStopped()).toBe(true);
  });
});

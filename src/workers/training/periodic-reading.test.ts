import { afterEach, expect, it, vi } from 'vitest';
import { PeriodicReading } from './periodic-reading';

afterEach(() => {
  vi.useRealTimers();
});

/** Reports a step every 100 ms. @returns when something was read, in milliseconds */
async function readTimes(totalMs: number, intervalMs: number, firstMs?: number): Promise<number[]> {
  vi.useFakeTimers({ toFake: ['performance'], now: 0 });
  const start = performance.now();
  const times: number[] = [];
  const reading = new PeriodicReading(
    intervalMs,
    () => {
      times.push(performance.now() - start);
      return Promise.resolve();
    },
    firstMs,
  );
  for (let at = 100; at <= totalMs; at += 100) {
    vi.advanceTimersByTime(100);
    reading.readIfDue();
    await reading.settle();
  }
  return times;
}

it('reads once an interval', async () => {
  expect(await readTimes(1000, 300)).toEqual([300, 600, 900]);
});

it('reads first when it is told to, and then once an interval', async () => {
  expect(await readTimes(1000, 300, 100)).toEqual([100, 400, 700, 1000]);
  expect(await readTimes(1000, Infinity, Infinity)).toEqual([]);
});

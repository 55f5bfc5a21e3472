import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sideBySide, trainingWorkerCount, type TrainingWorker } from './training-workers';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('sideBySide', () => {
  it('gives each worker one job at a time, in order, and does all in whatever order they end', async () => {
    const workersAndJobs = fc.record({
      workers: fc.integer({ min: 1, max: 4 }),
      jobs: fc.integer({ min: 0, max: 9 }),
      picks: fc.infiniteStream(fc.nat()),
    });
    await fc.assert(
      fc.asyncProperty(workersAndJobs, async ({ workers, jobs, picks }) => {
        const begun: number[] = [];
        const busy = new Map<TrainingWorker, () => void>();
        let most = 0;
        let ended = 0;
        const all = sideBySide(
          workers,
          () => (begun.length < jobs ? begun.length : null),
          (job, worker) => {
            expect(busy.has(worker)).toBe(false);
            begun.push(job);
            return new Promise((end) => {
              busy.set(worker, end);
              most = Math.max(most, busy.size);
            });
          },
        );
        while (busy.size > 0) {
          const [worker, end] = [...busy][Number(picks.next().value) % busy.size] ?? [];
          if (worker === undefined || end === undefined) break;
          busy.delete(worker);
          ended++;
          end();
          // Whatever is begun is begun by then.
          await new Promise((resolve) => setTimeout(resolve));
        }
        await all;
        expect(begun).toEqual(Array.from({ length: jobs }, (_, job) => job));
        expect(ended).toBe(jobs);
        expect(most).toBe(Math.min(workers, jobs));
      }),
      { seed: 4, numRuns: 40 },
    );
  });

  it('asks again after each end what has become due by then', async () => {
    const order: string[] = [];
    const ended = new Set<number>();
    const isBegun = (job: number) => order.includes(`begins ${job}`);
    // The fourth is due when the three of the round before have come to their end.
    const due = () => (ended.size < 3 ? [1, 2, 3] : [4]);
    await sideBySide(
      3,
      () => due().find((job) => !isBegun(job)) ?? null,
      async (job) => {
        order.push(`begins ${job}`);
        await Promise.resolve();
        order.push(`ends ${job}`);
        ended.add(job);
      },
    );
    expect(order.slice(0, 3)).toEqual(['begins 1', 'begins 2', 'begins 3']);
    expect(order.slice(-2)).toEqual(['begins 4', 'ends 4']);
    expect(order).toHaveLength(8);
  });
});

describe('trainingWorkerCount', () => {
  const on = (cores: number, deviceMemory: number) => {
    vi.stubGlobal('navigator', { hardwareConcurrency: cores, deviceMemory });
  };

  it('is a worker a core, none without a job, and one on a graphics processor', () => {
    on(4, 8);
    expect(trainingWorkerCount('wasm', 600, 8)).toBe(4);
    expect(trainingWorkerCount('cpu', 600, 3)).toBe(3);
    expect(trainingWorkerCount('webgl', 600, 8)).toBe(1);
  });

  it('leaves each worker half a gibibyte and two copies of the images', () => {
    // 53,687 images are half a gibibyte: 1.5 for each worker, of 8.
    on(16, 8);
    expect(trainingWorkerCount('wasm', 53_687, 30)).toBe(5);
    on(16, 1);
    expect(trainingWorkerCount('wasm', 53_687, 30)).toBe(1);
  });
});

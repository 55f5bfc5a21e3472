import type { AppError } from '../../domain/app-error';
import { PIXELS_PER_IMAGE, type Dataset } from '../../domain/dataset/dataset';
import type { Result } from '../../domain/result';
import type { Backend } from '../../domain/training/backend';
import { workersFor } from '../../domain/training/workers-for';
import type { TrainingService } from '../../workers/training/protocol';
import type { LastingWorker } from '../shared/lasting-worker';
import { lendPixels } from '../shared/lend-pixels';
import { machineMemoryGib } from '../shared/machine-memory';
import { endWithDataset, lastingTrainingWorker, workers } from '../shared/workers';

/** A worker that trains one network at a time. */
export interface TrainingWorker extends Pick<LastingWorker<TrainingService>, 'call' | 'end'> {
  /** Gives it the data set, unless it has it. */
  load: (dataset: Dataset) => Promise<Result<void, AppError>>;
}

/** The one that stays and trains whatever is trained alone. */
export const mainWorker = thatLoads(workers.training);

function thatLoads(worker: LastingWorker<TrainingService>): TrainingWorker {
  const load = worker.holding(({ classes, pixels, labels }: Dataset) =>
    lendPixels({ pixels }, (read) =>
      worker.call((service) => service.loadDataset({ classes, labels }, read)),
    ),
  );
  return { ...worker, load };
}

/** Gibibytes of a worker beside the images: its program, its network and its batches. */
const MEMORY_PER_WORKER = 0.5;

/**
 * How many workers train side by side: so many that every core is busy, as far as the memory goes.
 * A graphics processor is one, and shared already.
 *
 * @param images of the data set: each worker has a copy, and another one with blanked pixels
 * @param jobs there is no use in more workers than that
 */
export function trainingWorkerCount(backend: Backend, images: number, jobs: number): number {
  if (backend === 'webgl') return 1;
  const copies = (2 * images * PIXELS_PER_IMAGE) / 2 ** 30;
  const byMemory = Math.floor(machineMemoryGib() / (MEMORY_PER_WORKER + copies));
  return workersFor(jobs, navigator.hardwareConcurrency, byMemory);
}

/**
 * Has jobs done side by side, one a worker, each begun as soon as a worker is free. The workers beside
 * the main one are there for as long as it takes.
 *
 * @param next what is to be begun now; null for nothing: asked again after the end of each job
 * @param work does not throw
 */
export async function sideBySide<Job>(
  count: number,
  next: () => Job | null,
  work: (job: Job, worker: TrainingWorker) => Promise<void>,
): Promise<void> {
  const others = Array.from({ length: count - 1 }, lastingTrainingWorker);
  const keepThem = others.map(({ end }) => endWithDataset(end));
  const free = [mainWorker, ...others.map(thatLoads)];
  const underWay = new Set<Promise<void>>();
  const begin = (job: Job, worker: TrainingWorker) => {
    const task = work(job, worker).finally(() => {
      underWay.delete(task);
      free.unshift(worker);
    });
    underWay.add(task);
  };
  try {
    for (;;) {
      while (free.length > 0) {
        const job = next();
        if (job === null) break;
        begin(job, free.shift() as TrainingWorker);
      }
      if (underWay.size === 0) return;
      await Promise.race(underWay);
    }
  } finally {
    for (const forget of keepThem) forget();
    for (const { end } of others) end();
  }
}

import { transfer } from 'comlink';
import type { AppError } from '../../domain/app-error';
import { PIXELS_PER_IMAGE, type Dataset } from '../../domain/dataset/dataset';
import { joinTrees, type Forest } from '../../domain/forest/forest';
import type { ForestOptions } from '../../domain/forest/forest-options';
import type { Tree } from '../../domain/forest/tree';
import { fail, ok, type Result } from '../../domain/result';
import type { ForestService } from '../../workers/forest/protocol';
import { machineMemoryGib } from '../shared/machine-memory';
import { copyRows, lendPixels, PIECE } from '../shared/lend-pixels';
import type { WorkerClient } from '../shared/worker-client';
import { startWorker } from '../shared/workers';

/** Which images to learn from, which to classify, and how. */
export interface ForestRequest {
  dataset: Pick<Dataset, 'classes' | 'pixels' | 'labels'>;
  trainIndices: Int32Array;
  options: ForestOptions;
  /** The forest is the same for any number. */
  workers: number;
}

export interface ForestProgress {
  /** `loading`: the images are copied to the workers. */
  phase: 'loading' | 'growing' | 'evaluating';
  /** Trees that are grown. */
  done: number;
  /** Since growing began, in milliseconds; 0 before. */
  elapsedMs: number;
}

/** More workers would wait for their copies of the images rather than for trees. */
const MAX_WORKERS = 8;
/** What all copies may take of the machine's memory. */
const MEMORY_SHARE = 1 / 8;

/** As many as the processor has cores, if the memory allows a copy of the images for each. */
export function forestWorkerCount(images: number): number {
  const bytes = machineMemoryGib() * 2 ** 30 * MEMORY_SHARE;
  const byMemory = Math.floor(bytes / (images * PIXELS_PER_IMAGE));
  return Math.max(1, Math.min(navigator.hardwareConcurrency, byMemory, MAX_WORKERS));
}

/** Workers that have grown a forest and classify with it. */
export interface ForestPool {
  forest: Forest;
  /** From the first worker's start to the last tree. */
  growingMs: number;
  /** @returns Float32Array [n, classes], class probabilities of the images at these positions */
  classify(indices: Int32Array): Promise<Result<Float32Array<ArrayBuffer>, AppError>>;
}

/**
 * Grows a forest with several workers and lets `use` ask it; the workers end with it. Aborting ends
 * them at once; the result is then meaningless and the caller drops it.
 */
export async function withGrownForest<T>(
  request: ForestRequest,
  signal: AbortSignal,
  onProgress: (progress: ForestProgress) => void,
  use: (pool: ForestPool) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const startedAt = performance.now();
  const workers = Array.from({ length: request.workers }, () => startWorker('forest', 'forest'));
  const endWorkers = () => {
    for (const worker of workers) worker.end();
  };
  signal.addEventListener('abort', endWorkers);
  try {
    onProgress({ phase: 'loading', done: 0, elapsedMs: 0 });
    const grown = await growTrees(workers, request, onProgress);
    if (!grown.ok) return grown;
    const growingMs = performance.now() - startedAt;
    const forest = joinTrees(grown.value);
    const loaded = await onAll(workers, (worker) =>
      worker.call((service) => service.loadForest(forest)),
    );
    if (!loaded.ok) return loaded;
    const { pixels, classes } = request.dataset;
    return await use({
      forest,
      growingMs,
      classify: (indices) => classifyInPieces(workers, pixels, indices, classes.length),
    });
  } finally {
    signal.removeEventListener('abort', endWorkers);
    endWorkers();
  }
}

type Pool = readonly WorkerClient<ForestService>[];

/** Every worker takes the next tree as soon as it is free. */
async function growTrees(
  workers: Pool,
  request: ForestRequest,
  onProgress: (progress: ForestProgress) => void,
): Promise<Result<Tree[], AppError>> {
  const trees: Tree[] = [];
  let growingSince: number | null = null;
  let next = 0;
  let done = 0;
  const grown = await onAll(workers, async (worker, isGivenUp) => {
    const loaded = await loadImages(worker, request);
    if (!loaded.ok) return loaded;
    growingSince ??= performance.now();
    while (next < request.options.trees && !isGivenUp()) {
      const number = next++;
      const tree = await worker.call((service) => service.growTree(number));
      if (!tree.ok) return tree;
      trees[number] = tree.value;
      done++;
      onProgress({ phase: 'growing', done, elapsedMs: performance.now() - growingSince });
    }
    return ok(undefined);
  });
  return grown.ok ? ok(trees) : grown;
}

async function loadImages(
  worker: WorkerClient<ForestService>,
  { dataset: { classes, pixels, labels }, trainIndices, options }: ForestRequest,
): Promise<Result<void, AppError>> {
  const trainLabels = Uint8Array.from(trainIndices, (index) => labels[index] as number);
  const classCount = classes.length;
  return lendPixels({ pixels, indices: trainIndices }, (read) =>
    worker.call((service) =>
      service.loadDataset({ classCount, labels: trainLabels, options }, read),
    ),
  );
}

async function classifyInPieces(
  workers: Pool,
  pixels: Dataset['pixels'],
  indices: Int32Array,
  classCount: number,
): Promise<Result<Float32Array<ArrayBuffer>, AppError>> {
  const probabilities = new Float32Array(indices.length * classCount);
  let next = 0;
  const classified = await onAll(workers, async (worker, isGivenUp) => {
    while (next < indices.length && !isGivenUp()) {
      const first = next;
      next += PIECE;
      const rows = copyRows(pixels, indices.subarray(first, next));
      const piece = await worker.call((service) => service.classify(transfer(rows, [rows.buffer])));
      if (!piece.ok) return piece;
      probabilities.set(piece.value, first * classCount);
    }
    return ok(undefined);
  });
  return classified.ok ? ok(probabilities) : classified;
}

/** Lets all workers work side by side. After the first failure the others are told to give up. */
async function onAll(
  workers: Pool,
  work: (
    worker: WorkerClient<ForestService>,
    isGivenUp: () => boolean,
  ) => Promise<Result<unknown, AppError>>,
): Promise<Result<void, AppError>> {
  const failures: AppError[] = [];
  const isGivenUp = () => failures.length > 0;
  const tasks = workers.map(async (worker) => {
    const done = await work(worker, isGivenUp);
    if (!done.ok) failures.push(done.error);
  });
  await Promise.all(tasks);
  return failures[0] ? fail(failures[0]) : ok(undefined);
}

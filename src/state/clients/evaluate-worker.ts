import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import type { Result } from '../../domain/result';
import type { EvaluateService } from '../../workers/evaluate/protocol';
import { sendPixels } from './send-pixels';
import { connectWorker, type WorkerClient } from './worker-client';

let worker: WorkerClient<EvaluateService> | null = null;
let loaded: { dataset: Dataset; done: Promise<Result<void, AppError>> } | null = null;

/** Asks the worker behind the evaluation; it is started when first needed, and anew after a crash. */
export async function callEvaluate<T>(
  use: (service: Remote<EvaluateService>) => Promise<T>,
): Promise<Result<Awaited<T>, AppError>> {
  const asked = (worker ??= startEvaluateWorker());
  const result = await asked.call(use);
  if (!result.ok && worker === asked) endEvaluateWorker();
  return result;
}

/** Gives the worker a copy of the pixels, unless it has it already or is about to. */
export function loadIntoEvaluateWorker(dataset: Dataset): Promise<Result<void, AppError>> {
  if (loaded?.dataset !== dataset) loaded = { dataset, done: load(dataset) };
  return loaded.done;
}

/** Ends the worker with its copy of the pixels. */
export function endEvaluateWorker(): void {
  worker?.terminate();
  worker = null;
  loaded = null;
}

function startEvaluateWorker(): WorkerClient<EvaluateService> {
  return connectWorker<EvaluateService>(
    'evaluation',
    new Worker(new URL('../../workers/evaluate/evaluate.worker.ts', import.meta.url), {
      type: 'module',
    }),
  );
}

async function load({ images, pixels }: Dataset): Promise<Result<void, AppError>> {
  const started = await callEvaluate((service) => service.startPixels(images.length));
  if (!started.ok) return started;
  return sendPixels(pixels, (first, rows) =>
    callEvaluate((service) => service.addPixels(first, rows)),
  );
}

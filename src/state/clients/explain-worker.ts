import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import type { Model } from '../../domain/model/model';
import type { Result } from '../../domain/result';
import type { ExplainService } from '../../workers/explain/protocol';
import { sendPixels } from './send-pixels';
import { connectWorker, type WorkerClient } from './worker-client';

type Loading = Promise<Result<void, AppError>>;

let worker: WorkerClient<ExplainService> | null = null;
let loadedDataset: { dataset: Dataset; done: Loading } | null = null;
let loadedModel: { model: Model; done: Loading } | null = null;

/** Asks the worker behind explanations; it is started when first needed, and anew after a crash. */
export async function callExplain<T>(
  use: (service: Remote<ExplainService>) => Promise<T>,
): Promise<Result<Awaited<T>, AppError>> {
  const asked = (worker ??= startExplainWorker());
  const result = await asked.call(use);
  if (!result.ok && worker === asked) endExplainWorker();
  return result;
}

/** Gives the worker what it needs of the images, unless it has it already or is about to. */
export function loadImagesIntoExplainWorker(dataset: Dataset): Loading {
  if (loadedDataset?.dataset !== dataset) loadedDataset = { dataset, done: loadImages(dataset) };
  return loadedDataset.done;
}

/** Gives the worker the model, unless it has it already or is about to. */
export function loadModelIntoExplainWorker(model: Model): Loading {
  if (loadedModel?.model !== model) {
    loadedModel = { model, done: callExplain((service) => service.loadModel(model)) };
  }
  return loadedModel.done;
}

/** Ends the worker with all it holds. */
export function endExplainWorker(): void {
  worker?.terminate();
  worker = null;
  loadedDataset = null;
  loadedModel = null;
}

/** Whether the worker still has the images of the data set: without them, what was fitted is gone. */
export function hasExplainWorkerImages(dataset: Dataset): boolean {
  return loadedDataset?.dataset === dataset;
}

function startExplainWorker(): WorkerClient<ExplainService> {
  return connectWorker<ExplainService>(
    'explanation',
    new Worker(new URL('../../workers/explain/explain.worker.ts', import.meta.url), {
      type: 'module',
    }),
  );
}

async function loadImages({ images, pixels }: Dataset): Loading {
  const started = await callExplain((service) => service.startImages(images.length));
  if (!started.ok) return started;
  return sendPixels(pixels, (first, rows) =>
    callExplain((service) => service.addPixels(first, rows)),
  );
}

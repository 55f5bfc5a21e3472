import type { AppError } from '../../domain/app-error';
import type { Model } from '../../domain/model/model';
import type { Result } from '../../domain/result';
import type { AskService } from '../../workers/ask/protocol';
import { connectWorker, flatten, type WorkerClient } from './worker-client';

let worker: WorkerClient<AskService> | null = null;
let loaded: { model: Model; done: Promise<Result<void, AppError>> } | null = null;

/** Asks a model about the pixels of one image, Uint8Array [100 * 100]. */
export async function askModel(
  model: Model,
  fileName: string,
  pixels: Uint8Array<ArrayBuffer>,
): Promise<Result<Float32Array, AppError>> {
  const given = await loadIntoAskWorker(model);
  if (!given.ok) return given;
  return settle(async (client) =>
    flatten(await client.call((service) => service.classify(fileName, pixels))),
  );
}

/** Gives the worker the model, unless it has it already or is about to; started when first needed. */
export function loadIntoAskWorker(model: Model): Promise<Result<void, AppError>> {
  if (loaded?.model !== model) {
    const done = settle((client) => client.call((service) => service.useModel(model)));
    loaded = { model, done };
  }
  return loaded.done;
}

/** Anew after a crash. */
async function settle<T>(
  use: (client: WorkerClient<AskService>) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const asked = (worker ??= startAskWorker());
  const result = await use(asked);
  if (!result.ok && result.error.code === 'worker/crashed' && worker === asked) {
    asked.terminate();
    worker = null;
    loaded = null;
  }
  return result;
}

function startAskWorker(): WorkerClient<AskService> {
  return connectWorker<AskService>(
    'prediction',
    new Worker(new URL('../../workers/ask/ask.worker.ts', import.meta.url), { type: 'module' }),
  );
}

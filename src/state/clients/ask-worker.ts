import type { AppError } from '../../domain/app-error';
import type { Model } from '../../domain/model/model';
import type { Result } from '../../domain/result';
import type { AskService } from '../../workers/ask/protocol';
import { lastingWorker } from './lasting-worker';
import { connectWorker, flatten } from './worker-client';

const worker = lastingWorker(() =>
  connectWorker<AskService>(
    'prediction',
    new Worker(new URL('../../workers/ask/ask.worker.ts', import.meta.url), { type: 'module' }),
  ),
);

/** Gives the worker the model, unless it has it already or is about to. */
const loadIntoAskWorker = worker.holding((model: Model) =>
  worker.call((service) => service.useModel(model)),
);

/** Asks a model about the pixels of one image, Uint8Array [100 * 100]. */
export async function askModel(
  model: Model,
  fileName: string,
  pixels: Uint8Array<ArrayBuffer>,
): Promise<Result<Float32Array, AppError>> {
  const given = await loadIntoAskWorker(model);
  if (!given.ok) return given;
  return flatten(await worker.call((service) => service.classify(fileName, pixels)));
}

import type { AppError } from '../../domain/app-error';
import type { Model } from '../../domain/model/model';
import type { Result } from '../../domain/result';
import type { PredictService } from '../../workers/predict/protocol';
import { lastingWorker } from '../shared/lasting-worker';
import { connectWorker, flatten } from '../shared/worker-client';

const worker = lastingWorker(() =>
  connectWorker<PredictService>(
    'prediction',
    new Worker(new URL('../../workers/predict/predict.worker.ts', import.meta.url), {
      type: 'module',
    }),
  ),
);

/** Gives the worker the model, unless it has it already or is about to. */
const loadIntoPredictWorker = worker.holding((model: Model) =>
  worker.call((service) => service.useModel(model)),
);

/** Asks a model about the pixels of one image, Uint8Array [100 * 100]. */
export async function predictWithModel(
  model: Model,
  fileName: string,
  pixels: Uint8Array<ArrayBuffer>,
): Promise<Result<Float32Array, AppError>> {
  const given = await loadIntoPredictWorker(model);
  if (!given.ok) return given;
  return flatten(await worker.call((service) => service.classify(fileName, pixels)));
}

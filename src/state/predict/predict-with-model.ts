import type { AppError } from '../../domain/app-error';
import type { Model } from '../../domain/model/model';
import type { Result } from '../../domain/result';
import { flatten } from '../shared/worker-client';
import { workers } from '../shared/workers';

const load = workers.prediction.holding((model: Model) =>
  workers.prediction.call((service) => service.loadModel(model)),
);

/** Asks a model about the pixels of one image, Uint8Array [100 * 100]. */
export async function predictWithModel(
  model: Model,
  fileName: string,
  pixels: Uint8Array<ArrayBuffer>,
): Promise<Result<Float32Array, AppError>> {
  const loaded = await load(model);
  if (!loaded.ok) return loaded;
  return flatten(await workers.prediction.call((service) => service.classify(fileName, pixels)));
}

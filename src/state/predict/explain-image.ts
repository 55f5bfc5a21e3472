import type { AppError } from '../../domain/app-error';
import type { Model } from '../../domain/model/model';
import type { Result } from '../../domain/result';
import { workers } from '../shared/workers';

export const MAP_KINDS = ['occlusion', 'gradient', 'smooth-grad'] as const;

export type MapKind = (typeof MAP_KINDS)[number];

const load = workers.explanation.holding((model: Model) =>
  workers.explanation.call((service) => service.loadModel(model)),
);

/**
 * Where a model's answer about an image reacts.
 *
 * @param pixels Uint8Array [100 * 100]
 * @returns Float64Array [100 * 100]
 */
export async function mapOfImage(
  kind: MapKind,
  model: Model,
  pixels: Uint8Array<ArrayBuffer>,
  label: number,
): Promise<Result<Float64Array, AppError>> {
  const loading = load(model);
  // Without waiting for the loading: no other model may take its place in between.
  const mapped = workers.explanation.call((service) => {
    switch (kind) {
      case 'occlusion':
        return service.occlusionMap(pixels, label);
      case 'gradient':
        return service.gradientMap(pixels, label);
      case 'smooth-grad':
        return service.smoothGradMap(pixels, label);
    }
  });
  const loaded = await loading;
  return loaded.ok ? mapped : loaded;
}

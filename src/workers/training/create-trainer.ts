import * as tf from '@tensorflow/tfjs-core';
import { detailOf } from '../../domain/app-error';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import type { LayerWeights, NetworkSpec } from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';
import type { LoadedDataset } from './loaded-dataset';
import { PlainTrainer } from './plain-trainer';
import type { Trainer } from './trainer';
import { FusedTrainer } from './webgl/fused-trainer';
import { GpuDevice } from './webgl/gpu-device';
import { fitsTexture } from './webgl/pixel-texture';

export interface CreatedTrainer {
  trainer: Trainer;
  /** Why it is not the fastest one of the backend; null when it is. */
  limitation: string | null;
}

/**
 * The trainer of the current backend: this is the one place that decides. On WebGL the images lie on
 * the device where there is room for them, else each batch is uploaded.
 *
 * @throws when the device has no memory for a batch and the network either
 */
export function createTrainer(
  dataset: LoadedDataset,
  recipe: Recipe,
  spec: NetworkSpec,
  weights: readonly LayerWeights[],
): CreatedTrainer {
  if (tf.getBackend() !== 'webgl') {
    return { trainer: new PlainTrainer(dataset, recipe, spec, weights), limitation: null };
  }
  const images = dataset.pixels.length / PIXELS_PER_IMAGE;
  const onDevice = fitsTexture(new GpuDevice(), images)
    ? attempt(() => new FusedTrainer(dataset, recipe, spec, weights, 'dataset'))
    : `${images} images are more than one of its textures can hold`;
  if (typeof onDevice !== 'string') return { trainer: onDevice, limitation: null };
  return {
    trainer: new FusedTrainer(dataset, recipe, spec, weights, 'batch'),
    limitation: `every batch is uploaded, because ${onDevice}`,
  };
}

function attempt<T extends object>(make: () => T): T | string {
  try {
    return make();
  } catch (thrown) {
    return detailOf(thrown);
  }
}

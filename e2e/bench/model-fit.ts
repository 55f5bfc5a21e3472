import * as tf from '@tensorflow/tfjs';
import { ARTICLE_CLASSES } from '../../src/domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../src/domain/dataset/dataset';
import type { LayerWeights } from '../../src/domain/training/network-shape';
import type { Recipe } from '../../src/domain/training/recipe';

/** The recipe's network as a person would write it with tf.layers. */
export function layersModel(recipe: Recipe, withDropout: boolean): tf.LayersModel {
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [PIXELS_PER_IMAGE] }));
  for (const layer of recipe.layers) {
    if (layer.kind === 'dropout') {
      if (withDropout) model.add(tf.layers.dropout({ rate: layer.rate }));
      continue;
    }
    const { units, activation, initializer, l2 } = layer;
    const kernelRegularizer = tf.regularizers.l2({ l2 });
    model.add(
      tf.layers.dense({ units, activation, kernelInitializer: initializer, kernelRegularizer }),
    );
  }
  model.add(tf.layers.dense({ units: ARTICLE_CLASSES.length, activation: 'softmax' }));
  const { learningRate, momentum } = recipe.optimizer;
  model.compile({
    optimizer: tf.train.momentum(learningRate, momentum),
    loss: 'categoricalCrossentropy',
    metrics: ['accuracy'],
  });
  return model;
}

export function setWeights(model: tf.LayersModel, weights: readonly LayerWeights[]): void {
  const tensors = weights.flatMap(({ kernel, bias }) => [
    tf.tensor2d(kernel, [kernel.length / bias.length, bias.length]),
    tf.tensor1d(bias),
  ]);
  model.setWeights(tensors);
  tf.dispose(tensors);
}

export interface FitData {
  x: tf.Tensor2D;
  y: tf.Tensor2D;
}

/** The first images as `model.fit` takes them. */
export function fitData(pixels: Uint8Array, labels: Uint8Array, images: number): FitData {
  const values = Float32Array.from(
    pixels.subarray(0, images * PIXELS_PER_IMAGE),
    (level) => level / 255,
  );
  return {
    x: tf.tensor2d(values, [images, PIXELS_PER_IMAGE]),
    y: tf.tidy(() =>
      tf.oneHot(tf.tensor1d(labels.subarray(0, images), 'int32'), ARTICLE_CLASSES.length).toFloat(),
    ) as tf.Tensor2D,
  };
}

/** One epoch in the order of the images. @returns the loss of every batch */
export async function fitEpoch(
  model: tf.LayersModel,
  { x, y }: FitData,
  batchSize: number,
): Promise<number[]> {
  const losses: number[] = [];
  await model.fit(x, y, {
    batchSize,
    epochs: 1,
    shuffle: false,
    callbacks: {
      onBatchEnd: (_, logs) => {
        losses.push(logs?.['loss'] ?? NaN);
      },
    },
  });
  return losses;
}

import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { layersModel } from '../../domain/bundle/layers-model';
import { encodeWeights } from '../../domain/bundle/weights-file';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { classifyWithModel } from '../../domain/model/model';
import { lcg } from '../../domain/testing/lcg';
import { initialWeights, networkOfRecipe } from '../../domain/training/network-shape';
import {
  ACTIVATIONS,
  ARTICLE_RECIPE,
  INITIALIZERS,
  type Recipe,
} from '../../domain/training/recipe';
import { startInNode } from './testing/start-in-node';

const IMAGES = 4;
const PIXELS = Uint8Array.from(lcg(IMAGES * PIXELS_PER_IMAGE, 5), (value) =>
  Math.floor(value * 256),
);

const RECIPES: [string, Recipe][] = [
  ['article', ARTICLE_RECIPE],
  ['no hidden layer', { ...ARTICLE_RECIPE, layers: [] }],
  ['dropout first', { ...ARTICLE_RECIPE, layers: [{ kind: 'dropout', rate: 0.5 }] }],
  ...ACTIVATIONS.map((activation, index): [string, Recipe] => [
    activation,
    {
      ...ARTICLE_RECIPE,
      layers: [
        {
          kind: 'dense',
          units: 20,
          activation,
          initializer: INITIALIZERS[index % INITIALIZERS.length] ?? 'heNormal',
          l2: 0.01,
        },
      ],
    },
  ]),
];

it.each(RECIPES)('an exported model opens in plain TensorFlow.js: %s', async (_, recipe) => {
  await startInNode('cpu');
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, 3);
  const weights = initialWeights(spec, 3);
  weights.forEach(({ bias }) => bias.forEach((_zero, unit) => (bias[unit] = 0.01 * unit)));
  const { weightsManifest, ...model } = layersModel(recipe, 3);
  const tensorsBefore = tf.memory().numTensors;

  const loaded = await tf.loadLayersModel(
    tf.io.fromMemory({
      modelTopology: model.modelTopology,
      format: model.format,
      weightSpecs: weightsManifest.flatMap((group) => group.weights),
      weightData: encodeWeights(weights).buffer,
    }),
  );
  const input = tf.tidy(() => tf.tensor2d(PIXELS, [IMAGES, PIXELS_PER_IMAGE]).div(255));
  const output = loaded.predict(input) as tf.Tensor;
  const found = await output.data();
  tf.dispose([input, output]);
  loaded.dispose();
  expect(tf.memory().numTensors).toBe(tensorsBefore);

  const expected = classifyWithModel({ kind: 'network', recipe, weights }, PIXELS);
  expect(found).toHaveLength(IMAGES * 3);
  expected.forEach((probability, position) => {
    expect(Math.abs(probability - (found[position] ?? NaN))).toBeLessThan(1e-6);
  });
});

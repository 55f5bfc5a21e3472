import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { gradientMap } from '../../domain/explain/gradient-map';
import { lcg } from '../../domain/testing/lcg';
import { blankPixels } from '../../domain/training/blanking';
import {
  initialWeights,
  networkOfRecipe,
  type LayerWeights,
} from '../../domain/training/network-shape';
import { SCALINGS } from '../../domain/training/pixel-scaling';
import {
  ACTIVATIONS,
  ARTICLE_RECIPE,
  PIXEL_SCALINGS,
  type Recipe,
} from '../../domain/training/recipe';
import { startInNode } from './testing/start-in-node';

const PIXELS = Uint8Array.from(lcg(PIXELS_PER_IMAGE, 8), (value) => Math.floor(value * 256));

const RECIPES: [string, Recipe][] = [
  ['the article', ARTICLE_RECIPE],
  ['no hidden layer', { ...ARTICLE_RECIPE, layers: [] }],
  [
    'a blanked centre',
    { ...ARTICLE_RECIPE, blanking: { blanked: 'centre', width: 0.5, height: 0.5 } },
  ],
  ...PIXEL_SCALINGS.map((pixelScaling): [string, Recipe] => [
    `pixels ${pixelScaling}`,
    { ...ARTICLE_RECIPE, pixelScaling },
  ]),
  ...ACTIVATIONS.map((activation): [string, Recipe] => {
    const layer = { kind: 'dense', activation, initializer: 'glorotUniform', l2: 0 } as const;
    const layers = [
      { ...layer, units: 24 },
      { ...layer, units: 9 },
    ];
    return [activation, { ...ARTICLE_RECIPE, layers }];
  }),
];

/** The network in TensorFlow.js' own layers up to the sums before the softmax. */
function logitsModel(recipe: Recipe, weights: readonly LayerWeights[]): tf.LayersModel {
  const { dense } = networkOfRecipe(recipe, PIXELS_PER_IMAGE, 3);
  const model = tf.sequential();
  dense.forEach(({ units, activation, inputSize }, at) => {
    const own = activation === 'softmax' ? 'linear' : activation;
    const inputShape = at === 0 ? { inputShape: [PIXELS_PER_IMAGE] } : {};
    model.add(tf.layers.dense({ units, activation: own, ...inputShape }));
    const { kernel, bias } = weights[at] as LayerWeights;
    tf.tidy(() => {
      model.layers[at]?.setWeights([tf.tensor2d(kernel, [inputSize, units]), tf.tensor1d(bias)]);
    });
  });
  return model;
}

/** By automatic differentiation: of log(p / (1 - p)) by the grey level of each pixel. */
function mapByTensorFlow(recipe: Recipe, weights: readonly LayerWeights[], label: number) {
  const { factor, offset } = SCALINGS[recipe.pixelScaling];
  const seen = blankPixels(new Uint8Array(PIXELS_PER_IMAGE).fill(1), recipe.blanking);
  const model = logitsModel(recipe, weights);
  const others = [0, 1, 2].filter((other) => other !== label);
  const gradient = tf.tidy(() => {
    const logOdds = (levels: tf.Tensor) => {
      const inputs = levels
        .mul(tf.tensor2d(seen, [1, PIXELS_PER_IMAGE]))
        .mul(factor)
        .add(offset);
      const sums = model.apply(inputs) as tf.Tensor;
      const rest = tf.logSumExp(sums.gather(tf.tensor1d(others, 'int32'), 1));
      return sums
        .gather(tf.tensor1d([label], 'int32'), 1)
        .asScalar()
        .sub(rest);
    };
    return tf
      .grad(logOdds)(tf.tensor2d(PIXELS, [1, PIXELS_PER_IMAGE]))
      .dataSync();
  });
  model.dispose();
  return gradient;
}

describe('gradientMap against the gradients of TensorFlow.js', () => {
  beforeAll(() => startInNode('cpu'));

  it.each(RECIPES)('agrees to 1e-5 of the largest: %s', (_, recipe) => {
    const weights = initialWeights(networkOfRecipe(recipe, PIXELS_PER_IMAGE, 3), 6);
    for (const label of [0, 1, 2]) {
      const map = gradientMap({ kind: 'network', recipe, weights }, PIXELS, label);
      const largest = Math.max(...map.map(Math.abs));
      const expected = mapByTensorFlow(recipe, weights, label);
      const differences = map.map((value, pixel) => Math.abs(value - (expected[pixel] ?? NaN)));
      expect(largest).toBeGreaterThan(0);
      expect(Math.max(...differences) / largest).toBeLessThan(1e-5);
    }
  });
});

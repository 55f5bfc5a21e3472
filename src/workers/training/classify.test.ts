import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { classifyWithModel } from '../../domain/model/model';
import { lcg } from '../../domain/testing/lcg';
import { initialWeights, networkOfRecipe } from '../../domain/training/network-shape';
import {
  ACTIVATIONS,
  ARTICLE_RECIPE,
  PIXEL_SCALINGS,
  type Recipe,
} from '../../domain/training/recipe';
import { classify } from './classify';
import { Network } from './network';
import { startInNode } from './testing/start-in-node';

const PIXELS = Uint8Array.from(lcg(4 * PIXELS_PER_IMAGE, 5), (value) => Math.floor(value * 256));
const INDICES = Int32Array.from([0, 1, 2, 3]);

describe('a model that answers without TensorFlow.js', () => {
  const recipes: [string, Recipe][] = [
    ['article', ARTICLE_RECIPE],
    ['no hidden layer', { ...ARTICLE_RECIPE, layers: [] }],
    ...PIXEL_SCALINGS.map((pixelScaling): [string, Recipe] => [
      `pixels ${pixelScaling}`,
      { ...ARTICLE_RECIPE, pixelScaling },
    ]),
    ...ACTIVATIONS.map((activation): [string, Recipe] => [
      activation,
      {
        ...ARTICLE_RECIPE,
        layers: [{ kind: 'dense', units: 20, activation, initializer: 'glorotNormal', l2: 0 }],
      },
    ]),
  ];

  it.each(recipes)('gives the probabilities of TensorFlow.js: %s', async (_, recipe) => {
    await startInNode('cpu');
    const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, 3);
    const weights = initialWeights(spec, 3);
    const network = new Network(spec, weights);
    const expected = await classify(network, PIXELS, INDICES, recipe.pixelScaling);
    network.dispose();
    const found = classifyWithModel({ kind: 'network', recipe, weights }, PIXELS);
    expect(found).toHaveLength(expected.length);
    found.forEach((probability, position) => {
      // Single precision over 10,000 pixels; with grey values as they are, sums reach hundreds.
      const tolerance = recipe.pixelScaling === 'none' ? 1e-4 : 1e-6;
      expect(Math.abs(probability - (expected[position] ?? NaN))).toBeLessThan(tolerance);
    });
  });
});

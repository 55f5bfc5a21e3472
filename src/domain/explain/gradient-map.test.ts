import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { forwardPass } from '../model/forward-pass';
import { lcg } from '../testing/lcg';
import { initialWeights, networkOfRecipe } from '../training/network-shape';
import { SCALINGS } from '../training/pixel-scaling';
import { ACTIVATIONS, ARTICLE_RECIPE, PIXEL_SCALINGS, type Recipe } from '../training/recipe';
import { gradientMap } from './gradient-map';

const PIXELS = Uint8Array.from(lcg(PIXELS_PER_IMAGE, 5), (value) => Math.floor(value * 256));
const ASKED = [0, 1, 999, 4321, 5050, 7777, 9999];
/** Of a grey level, to either side. */
const STEP = 1e-3;

function withActivation(activation: (typeof ACTIVATIONS)[number]): Recipe {
  const layer = { kind: 'dense', activation, initializer: 'glorotNormal', l2: 0 } as const;
  return {
    ...ARTICLE_RECIPE,
    layers: [
      { ...layer, units: 12 },
      { ...layer, units: 7 },
    ],
  };
}

describe('gradientMap', () => {
  const recipes: [string, Recipe][] = [
    ['article', ARTICLE_RECIPE],
    ['no hidden layer', { ...ARTICLE_RECIPE, layers: [] }],
    ...PIXEL_SCALINGS.map((pixelScaling): [string, Recipe] => [
      `pixels ${pixelScaling}`,
      { ...withActivation('softsign'), pixelScaling },
    ]),
    ...ACTIVATIONS.map((name): [string, Recipe] => [name, withActivation(name)]),
  ];

  it.each(recipes)('agrees with central differences: %s', (_, recipe) => {
    const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, 3);
    const weights = initialWeights(spec, 3);
    const { factor, offset } = SCALINGS[recipe.pixelScaling];
    const logOdds = (pixel: number, change: number, label: number) => {
      const input = Float64Array.from(PIXELS, (level) => level * factor + offset);
      input[pixel] = (input[pixel] ?? 0) + change * factor;
      const p = forwardPass(spec.dense, weights, input).at(-1)?.[label] ?? NaN;
      return Math.log(p / (1 - p));
    };
    for (const label of [0, 1, 2]) {
      const map = gradientMap({ kind: 'network', recipe, weights }, PIXELS, label);
      const largest = Math.max(...map.map(Math.abs));
      for (const pixel of ASKED) {
        const slope = (logOdds(pixel, STEP, label) - logOdds(pixel, -STEP, label)) / (2 * STEP);
        expect(Math.abs((map[pixel] ?? NaN) - slope)).toBeLessThan(1e-4 * largest);
      }
    }
  });

  it('does not see what is blanked', () => {
    const recipe: Recipe = {
      ...ARTICLE_RECIPE,
      blanking: { blanked: 'centre', width: 0.5, height: 0.5 },
    };
    const weights = initialWeights(networkOfRecipe(recipe, PIXELS_PER_IMAGE, 3), 3);
    const map = gradientMap({ kind: 'network', recipe, weights }, PIXELS, 1);
    expect(map[5050]).toBe(0);
    expect(map[0]).not.toBe(0);
  });

  it('stands a network that is entirely sure', () => {
    const recipe: Recipe = { ...ARTICLE_RECIPE, layers: [] };
    const kernel = new Float32Array(3 * PIXELS_PER_IMAGE);
    kernel[0] = 255;
    const weights = [{ kernel, bias: Float32Array.of(2000, 0, 0) }];
    const map = gradientMap({ kind: 'network', recipe, weights }, PIXELS, 0);
    expect(map[0]).toBeCloseTo(1, 6);
    expect(map[1]).toBe(0);
  });
});

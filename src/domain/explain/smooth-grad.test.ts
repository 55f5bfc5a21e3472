import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import type { NetworkModel } from '../model/model';
import { lcg } from '../testing/lcg';
import { initialWeights, networkOfRecipe } from '../training/network-shape';
import { ARTICLE_RECIPE, type Recipe } from '../training/recipe';
import { gradientMap } from './gradient-map';
import { SMOOTH_GRAD, smoothGradMap } from './smooth-grad';

function imageOf(seed: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(lcg(PIXELS_PER_IMAGE, seed), (value) => Math.floor(value * 256));
}

function modelOf(seed: number, change: Partial<Recipe> = {}): NetworkModel {
  const recipe = { ...ARTICLE_RECIPE, ...change };
  const weights = initialWeights(networkOfRecipe(recipe, PIXELS_PER_IMAGE, 3), seed);
  return { kind: 'network', recipe, weights };
}

/** Kernels of the two other classes alike: then the log-odds of the first are linear in the pixels. */
function linearModel(seed: number): NetworkModel {
  const kernel = Float32Array.from(lcg(3 * PIXELS_PER_IMAGE, seed), (value) => (value - 0.5) / 50);
  for (let i = 0; i < kernel.length; i += 3) kernel[i + 2] = kernel[i + 1] ?? 0;
  const recipe = { ...ARTICLE_RECIPE, layers: [] };
  return { kind: 'network', recipe, weights: [{ kernel, bias: Float32Array.of(0.1, -0.2, 0.3) }] };
}

function expectClose(map: Float64Array, other: Float64Array, tolerance: number): void {
  const largest = Math.max(...other.map(Math.abs));
  expect(largest).toBeGreaterThan(0);
  const apart = map.map((value, pixel) => Math.abs(value - (other[pixel] ?? NaN)));
  expect(Math.max(...apart)).toBeLessThan(tolerance * largest);
}

const seeds = fc.integer({ min: 1, max: 1e6 });
const labels = fc.constantFrom(0, 1, 2);

describe('smoothGradMap', () => {
  it('is the gradient map without noise', () => {
    fc.assert(
      fc.property(seeds, labels, fc.integer({ min: 1, max: 5 }), (seed, label, copies) => {
        const [model, pixels] = [modelOf(seed), imageOf(seed)];
        const map = smoothGradMap(model, pixels, label, { copies, noise: 0, seed });
        expectClose(map, gradientMap(model, pixels, label), 1e-12);
      }),
      { numRuns: 10 },
    );
  });

  it('is the gradient map of a linear model, whatever the noise', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0, max: 0.5, noNaN: true }), (seed, noise) => {
        const [model, pixels] = [linearModel(seed), imageOf(seed)];
        const map = smoothGradMap(model, pixels, 0, { copies: 3, noise, seed });
        expectClose(map, gradientMap(model, pixels, 0), 1e-12);
      }),
      { numRuns: 10 },
    );
  });

  it('is the same again, and another of another seed', () => {
    const [model, pixels] = [modelOf(3), imageOf(4)];
    const map = smoothGradMap(model, pixels, 2);
    expect(smoothGradMap(model, pixels, 2)).toEqual(map);
    expect(smoothGradMap(model, pixels, 2, { ...SMOOTH_GRAD, seed: 1 })).not.toEqual(map);
  });

  it('has noise in proportion to the range of the greys: none where all are the same', () => {
    const model = modelOf(3);
    const even = new Uint8Array(PIXELS_PER_IMAGE).fill(90);
    expectClose(smoothGradMap(model, even, 1), gradientMap(model, even, 1), 1e-12);
  });

  it('is the mean slope about a kink, worked out by hand', () => {
    // One relu on one pixel, at the kink for the level 100: half of all noise lies above it, where
    // the slope of the log-odds is 1 / 255, and below it the slope is 0.
    const layer = {
      kind: 'dense',
      units: 1,
      activation: 'relu',
      initializer: 'glorotNormal',
    } as const;
    const recipe: Recipe = { ...ARTICLE_RECIPE, layers: [{ ...layer, l2: 0 }] };
    const kernel = new Float32Array(PIXELS_PER_IMAGE);
    kernel[7] = 1;
    const weights = [
      { kernel, bias: Float32Array.of(-100 / 255) },
      { kernel: Float32Array.of(1, 0, 0), bias: new Float32Array(3) },
    ];
    const pixels = new Uint8Array(PIXELS_PER_IMAGE);
    pixels[7] = 100;
    const model = { kind: 'network', recipe, weights } as const;
    const map = smoothGradMap(model, pixels, 0, { copies: 300, noise: 0.2, seed: 5 });
    // Four standard errors of 300 throws of a coin.
    expect(Math.abs((map[7] ?? NaN) * 255 - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 300));
    expect(map.filter((value) => value !== 0)).toHaveLength(1);
  });

  it('leaves what is blanked', () => {
    const blanking = { blanked: 'centre', width: 0.5, height: 0.5 } as const;
    const map = smoothGradMap(modelOf(3, { blanking }), imageOf(4), 1);
    expect(map[5050]).toBe(0);
    expect(map[0]).not.toBe(0);
  });
});

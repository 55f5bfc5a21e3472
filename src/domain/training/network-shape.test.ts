import { describe, expect, it } from 'vitest';
import {
  countParameters,
  initialWeights,
  networkOfRecipe,
  type NetworkSpec,
} from './network-shape';
import { ARTICLE_RECIPE, type Initializer, type Recipe } from './recipe';

describe('networkOfRecipe', () => {
  it("lays out the article's network", () => {
    const { inputDropoutRates, dense } = networkOfRecipe(ARTICLE_RECIPE, 10_000, 3);
    expect(inputDropoutRates).toEqual([]);
    expect(dense).toEqual([
      {
        inputSize: 10_000,
        units: 32,
        activation: 'softsign',
        initializer: 'glorotNormal',
        l2: 0.005,
        dropoutRates: [],
      },
      {
        inputSize: 32,
        units: 60,
        activation: 'sigmoid',
        initializer: 'glorotUniform',
        l2: 0.005,
        dropoutRates: [0.3],
      },
      {
        inputSize: 60,
        units: 60,
        activation: 'tanh',
        initializer: 'glorotUniform',
        l2: 0.005,
        dropoutRates: [0.3],
      },
      {
        inputSize: 60,
        units: 3,
        activation: 'softmax',
        initializer: 'glorotUniform',
        l2: 0,
        dropoutRates: [],
      },
    ]);
  });

  const withLayers = (layers: Recipe['layers']) =>
    networkOfRecipe({ ...ARTICLE_RECIPE, layers }, 10, 3);

  it('puts dropout before the first dense layer on the input', () => {
    const spec = withLayers([
      { kind: 'dropout', rate: 0.1 },
      { kind: 'dropout', rate: 0.2 },
      { kind: 'dense', units: 4, activation: 'relu', initializer: 'heNormal', l2: 0 },
      { kind: 'dropout', rate: 0.5 },
      { kind: 'dropout', rate: 0.25 },
    ]);
    expect(spec.inputDropoutRates).toEqual([0.1, 0.2]);
    expect(spec.dense.map(({ dropoutRates }) => dropoutRates)).toEqual([[0.5, 0.25], []]);
  });

  it('is the output alone without hidden layers', () => {
    const { dense } = withLayers([]);
    expect(dense.map(({ inputSize, units, activation }) => [inputSize, units, activation])).toEqual(
      [[10, 3, 'softmax']],
    );
  });

  it('leaves the recipe as it is', () => {
    const before = JSON.stringify(ARTICLE_RECIPE);
    networkOfRecipe(ARTICLE_RECIPE, 10, 3);
    expect(JSON.stringify(ARTICLE_RECIPE)).toBe(before);
  });
});

describe('countParameters', () => {
  it("counts the article's 325,855", () => {
    // (10000 + 1) * 32 + (32 + 1) * 60 + (60 + 1) * 60 + (60 + 1) * 3
    //   = 320032 + 1980 + 3660 + 183.
    expect(countParameters(networkOfRecipe(ARTICLE_RECIPE, 10_000, 3))).toBe(325_855);
  });

  it('counts what the weights hold', () => {
    const spec = networkOfRecipe(ARTICLE_RECIPE, 17, 3);
    const held = initialWeights(spec, 0).reduce(
      (total, { kernel, bias }) => total + kernel.length + bias.length,
      0,
    );
    expect(countParameters(spec)).toBe(held);
  });
});

const FAN_IN = 200;
const FAN_OUT = 100;

function kernelOf(initializer: Initializer, seed = 1): Float32Array {
  const layer = { inputSize: FAN_IN, units: FAN_OUT, l2: 0, dropoutRates: [] };
  const spec: NetworkSpec = {
    inputDropoutRates: [],
    dense: [{ ...layer, activation: 'linear', initializer }],
  };
  return initialWeights(spec, seed)[0]?.kernel ?? new Float32Array();
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: Float32Array): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

function largestOf(values: Float32Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

describe('initial weights', () => {
  // Kernels of n = 20,000 values. The variance of a sample is uncertain by sqrt((k - 1) / n) of
  // itself, k being the kurtosis: 1.8 for a uniform, 2.37 for a normal cut off at two deviations.
  // Four of these deviations: 0.025 and 0.033.
  it.each<[Initializer, number, number]>([
    ['glorotUniform', 2 / (FAN_IN + FAN_OUT), 0.025],
    ['glorotNormal', 2 / (FAN_IN + FAN_OUT), 0.033],
    ['heNormal', 2 / FAN_IN, 0.033],
  ])('of %s have mean 0 and the variance of the paper', (initializer, variance, tolerance) => {
    const kernel = kernelOf(initializer);
    expect(kernel).toHaveLength(FAN_IN * FAN_OUT);
    expect(Math.abs(varianceOf(kernel) / variance - 1)).toBeLessThan(tolerance);
    expect(Math.abs(meanOf(kernel))).toBeLessThan(4 * Math.sqrt(variance / kernel.length));
  });

  it('of Glorot uniform stay within sqrt(6 / (fan-in + fan-out)) and come close to it', () => {
    const limit = Math.sqrt(6 / 300);
    expect(largestOf(kernelOf('glorotUniform'))).toBeLessThanOrEqual(Math.fround(limit));
    expect(largestOf(kernelOf('glorotUniform'))).toBeGreaterThan(0.999 * limit);
  });

  it.each<[Initializer, number]>([
    ['glorotNormal', 2 / 300],
    ['heNormal', 2 / 200],
  ])('of %s are cut off at two deviations of the wider normal', (initializer, variance) => {
    // Keras widens the normal by 1 / 0.87962566, the deviation of a standard normal cut at 2.
    const limit = (2 * Math.sqrt(variance)) / 0.87962566;
    expect(largestOf(kernelOf(initializer))).toBeLessThanOrEqual(limit * (1 + 1e-6));
    expect(largestOf(kernelOf(initializer))).toBeGreaterThan(0.99 * limit);
  });

  it('have biases of 0', () => {
    for (const { bias } of initialWeights(networkOfRecipe(ARTICLE_RECIPE, 5, 3), 3)) {
      expect(bias).toEqual(new Float32Array(bias.length));
    }
  });

  it('are the same for the same seed and others for another', () => {
    expect(kernelOf('heNormal', 7)).toEqual(kernelOf('heNormal', 7));
    expect(kernelOf('heNormal', 7)).not.toEqual(kernelOf('heNormal', 8));
  });

  it('of two layers of the same shape differ', () => {
    const layer = { kind: 'dense', units: 10, activation: 'tanh', l2: 0 } as const;
    const spec = networkOfRecipe(
      {
        ...ARTICLE_RECIPE,
        layers: [
          { ...layer, initializer: 'heNormal' },
          { ...layer, initializer: 'heNormal' },
        ],
      },
      10,
      3,
    );
    const [first, second] = initialWeights(spec, 0);
    expect(first?.kernel).toHaveLength(100);
    expect(first?.kernel).not.toEqual(second?.kernel);
  });
});

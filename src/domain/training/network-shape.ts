import { createRandom, nextGaussian } from '../random';
import type { Activation, Initializer, Recipe } from './recipe';

/** One dense layer with what happens to its output, in the order of the forward pass. */
export interface DenseSpec {
  inputSize: number;
  units: number;
  /** `softmax` is the output layer's alone. */
  activation: Activation | 'softmax';
  initializer: Initializer;
  l2: number;
  /** Dropout rates applied after the activation, in order. */
  dropoutRates: number[];
}

/** The network of a recipe: dropout on the input, then dense layers, the last one the output. */
export interface NetworkSpec {
  inputDropoutRates: number[];
  dense: DenseSpec[];
}

/** Parameters of one dense layer: kernel is Float32Array [inputSize, units], row-major; bias [units]. */
export interface LayerWeights {
  kernel: Float32Array<ArrayBuffer>;
  bias: Float32Array<ArrayBuffer>;
}

/** How many classes a network tells apart. */
export function outputsOf(weights: readonly LayerWeights[]): number {
  return weights.at(-1)?.bias.length ?? 0;
}

/** @param classCount units of the output layer */
export function networkOfRecipe(
  recipe: Recipe,
  inputSize: number,
  classCount: number,
): NetworkSpec {
  const spec: NetworkSpec = { inputDropoutRates: [], dense: [] };
  let width = inputSize;
  for (const layer of recipe.layers) {
    if (layer.kind === 'dropout') {
      (spec.dense.at(-1)?.dropoutRates ?? spec.inputDropoutRates).push(layer.rate);
      continue;
    }
    const { units, activation, initializer, l2 } = layer;
    spec.dense.push({ inputSize: width, units, activation, initializer, l2, dropoutRates: [] });
    width = units;
  }
  spec.dense.push({
    inputSize: width,
    units: classCount,
    activation: 'softmax',
    ...recipe.output,
    dropoutRates: [],
  });
  return spec;
}

export function countParameters(spec: NetworkSpec): number {
  return spec.dense.reduce((total, { inputSize, units }) => total + (inputSize + 1) * units, 0);
}

/** Initial weights: kernels drawn by each layer's initializer from the seed, biases 0. */
export function initialWeights(spec: NetworkSpec, seed: number): LayerWeights[] {
  return spec.dense.map(({ inputSize, units, initializer }, index) => {
    const random = createRandom(seed, `weights/${index}`);
    const draw = drawFrom(initializer, inputSize, units);
    return {
      kernel: Float32Array.from({ length: inputSize * units }, () => draw(random)),
      bias: new Float32Array(units),
    };
  });
}

/**
 * Keras truncates its normals at two standard deviations and widens them by 1 / 0.8796, so that the
 * variance stays what the paper asks for (keras.initializers.VarianceScaling).
 */
const TRUNCATED_DEVIATION = 0.87962566103423978;

function drawFrom(initializer: Initializer, fanIn: number, fanOut: number) {
  switch (initializer) {
    case 'glorotUniform': {
      const limit = Math.sqrt(6 / (fanIn + fanOut));
      return (random: () => number) => (random() * 2 - 1) * limit;
    }
    case 'glorotNormal':
      return truncatedNormal(Math.sqrt(2 / (fanIn + fanOut)));
    case 'heNormal':
      return truncatedNormal(Math.sqrt(2 / fanIn));
  }
}

function truncatedNormal(standardDeviation: number) {
  const scale = standardDeviation / TRUNCATED_DEVIATION;
  return (random: () => number) => {
    let value = nextGaussian(random);
    while (Math.abs(value) > 2) value = nextGaussian(random);
    return value * scale;
  };
}

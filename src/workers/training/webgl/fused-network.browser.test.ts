import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LayerWeights, NetworkSpec } from '../../../domain/training/network-shape';
import { networkOfRecipe } from '../../../domain/training/network-shape';
import {
  ACTIVATIONS,
  ARTICLE_RECIPE,
  INITIALIZERS,
  type DenseLayer,
  type HiddenLayer,
} from '../../../domain/training/recipe';
import { chooseBackend } from '../choose-backend';
import { fusedSteps, plainSteps, type StepsCase } from '../testing/compare-steps';

beforeAll(async () => {
  for (const backend of ['cpu', 'webgl'] as const) {
    const started = await chooseBackend(backend);
    if (!started.ok) throw new Error(started.error.code);
  }
});

/** Largest difference, as a share of the largest value: single precision on both sides. */
const TOLERANCE = 1e-4;

type Numbers = readonly number[] | Float32Array;

function expectClose(actual: Numbers, expected: Numbers): void {
  expect(actual.length).toBe(expected.length);
  const largest = Math.max(...Array.from(expected, Math.abs));
  const differences = Array.from(expected, (value, at) => Math.abs(value - (actual[at] ?? NaN)));
  const difference = Math.max(...differences);
  // Below 1e-6 single precision has no digits left: 1 + 1e-7 is 1.
  expect(difference).toBeLessThanOrEqual(TOLERANCE * Math.max(largest, 1e-2));
}

function expectLayers(actual: LayerWeights[], expected: LayerWeights[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach(({ kernel, bias }, layer) => {
    expectClose(actual[layer]?.kernel ?? [], kernel);
    expectClose(actual[layer]?.bias ?? [], bias);
  });
}

async function expectSameSteps(given: StepsCase): Promise<void> {
  await tf.setBackend('webgl');
  const fused = await fusedSteps(given);
  // On WebGL the plain operations are themselves up to 1.5e-4 off once weights have been read.
  await tf.setBackend('cpu');
  const plain = await plainSteps(given);
  expectClose(fused.loss, plain.loss);
  expect(fused.correct).toEqual(plain.correct);
  plain.weights.forEach((weights, step) => {
    // From velocities of 0, the first velocity is the gradient.
    expectLayers(fused.velocities[step] ?? [], plain.velocities[step] ?? []);
    expectLayers(fused.weights[step] ?? [], weights);
  });
  expectClose([fused.evaluated.loss], [plain.evaluated.loss]);
  expect(fused.evaluated.correct).toBe(plain.evaluated.correct);
  expectClose(fused.probabilities, plain.probabilities);
}

function specOf(
  layers: HiddenLayer[],
  inputSize: number,
  { outputL2 = 0, classes = 3 } = {},
): NetworkSpec {
  const output = { initializer: 'glorotUniform', l2: outputL2 } as const;
  return networkOfRecipe({ ...ARTICLE_RECIPE, layers, output }, inputSize, classes);
}

/** Few sizes, odd and even as blocks of two by two are, one more than a block: each is compiled once. */
const SIZES = fc.constantFrom(1, 4, 6, 19);

const DENSE: fc.Arbitrary<DenseLayer> = fc.record({
  kind: fc.constant('dense'),
  units: SIZES,
  activation: fc.constantFrom(...ACTIVATIONS),
  initializer: fc.constantFrom(...INITIALIZERS),
  l2: fc.constantFrom(0, 0.005, 0.1),
});
const DROPOUT = fc.record({
  kind: fc.constant('dropout' as const),
  rate: fc.constantFrom(0, 0.3, 0.5, 0.9),
});

const CASES: fc.Arbitrary<StepsCase> = fc
  .record({
    // The dropout on the input belongs to the gathering of the images.
    layers: fc
      .tuple(DENSE, fc.array(fc.oneof(DENSE, DROPOUT), { maxLength: 4 }))
      .map(([first, more]): HiddenLayer[] => [first, ...more]),
    inputSize: fc.constantFrom(1, 8, 39),
    outputL2: fc.constantFrom(0, 0.02),
    classes: fc.constantFrom(2, 3, 5, 12),
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    batch: fc.constantFrom(1, 5, 12),
    lastRows: fc.integer({ min: 1, max: 12 }),
    learningRate: fc.constantFrom(0.01, 0.1),
    momentum: fc.constantFrom(0, 0.8),
  })
  .map(({ layers, inputSize, outputL2, classes, lastRows, batch, ...rest }) => ({
    ...rest,
    batch,
    spec: specOf(layers, inputSize, { outputL2, classes }),
    rows: [batch, Math.min(batch, lastRows)],
  }));

describe('fused steps are those of the plain operations', () => {
  it('on random recipes, to 1e-4', async () => {
    await fc.assert(fc.asyncProperty(CASES, expectSameSteps), { seed: 11, numRuns: 25 });
  });

  it.each<[string, Partial<StepsCase> & Pick<StepsCase, 'spec'>]>([
    ['no hidden layer', { spec: specOf([], 33) }],
    [
      'inputs that are summed up in slices, an odd number of them',
      { spec: specOf([dense(7)], 2051) },
    ],
    ['a width of 1024', { spec: specOf([dense(1024), dense(3)], 9) }],
    ['twelve layers', { spec: specOf(new Array<DenseLayer>(12).fill(dense(5)), 12) }],
    [
      'batches of 1000, the last of them 3',
      { spec: specOf([dense(4)], 6), batch: 1000, rows: [1000, 3] },
    ],
    ...[2, 5, 12].map((classes): [string, Pick<StepsCase, 'spec' | 'batch' | 'rows'>] => [
      `${classes} classes`,
      {
        spec: specOf(ARTICLE_RECIPE.layers, 33, { outputL2: 0.005, classes }),
        batch: 13,
        rows: [13, 4],
      },
    ]),
    ["the article's layers", { spec: specOf(ARTICLE_RECIPE.layers, 64), batch: 50, rows: [50, 8] }],
  ])('with %s', async (_, change) => {
    await expectSameSteps({
      seed: 5,
      batch: 6,
      rows: [6, 5],
      learningRate: 0.05,
      momentum: 0.8,
      ...change,
    });
  });
});

function dense(units: number): DenseLayer {
  return { kind: 'dense', units, activation: 'tanh', initializer: 'glorotUniform', l2: 0.005 };
}

import { describe, expect, it } from 'vitest';
import { ACTIVATIONS } from '../training/recipe';
import { forwardPass, type DenseComputation } from './forward-pass';

const column = (...values: number[]) => Float32Array.from(values);

/** A layer of one unit whose sum is its input, with an output layer that nothing depends on. */
function outputOf(activation: DenseComputation['activation'], z: number): number | undefined {
  const dense: DenseComputation[] = [{ inputSize: 1, units: 1, activation }];
  return forwardPass(dense, [{ kernel: column(1), bias: column(0) }], [z])[0]?.[0];
}

describe('forwardPass', () => {
  it('weighs, adds the bias, activates, and takes shares of powers, worked out by hand', () => {
    const dense: DenseComputation[] = [
      { inputSize: 3, units: 2, activation: 'relu' },
      { inputSize: 2, units: 3, activation: 'softmax' },
    ];
    const weights = [
      // [3 inputs, 2 units]: 1*1 + 0*3 + 2*5 - 1 = 10, and 1*2 + 0*4 - 2*6 + 1 = -9, cut to 0.
      { kernel: column(1, 2, 3, 4, 5, -6), bias: column(-1, 1) },
      // 10 * (0.1, 0.2, 0.3) + (0, -1, -2) = (1, 1, 1)
      { kernel: column(0.1, 0.2, 0.3, 7, 8, 9), bias: column(0, -1, -2) },
    ];
    const [hidden, output] = forwardPass(dense, weights, [1, 0, 2]);
    expect(Array.from(hidden ?? [])).toEqual([10, 0]);
    output?.forEach((probability) => {
      // The kernel is in single precision.
      expect(probability).toBeCloseTo(1 / 3, 7);
    });
  });

  it.each([
    ['linear', -2, -2],
    ['relu', -2, 0],
    ['relu', 3, 3],
    ['elu', -1, 1 / Math.E - 1],
    ['elu', 2, 2],
    ['sigmoid', 0, 0.5],
    ['sigmoid', Math.log(3), 0.75],
    ['tanh', Math.log(2), 0.6],
    ['softsign', -3, -0.75],
  ] as const)('%s of %d is %d', (activation, z, expected) => {
    expect(outputOf(activation, z)).toBeCloseTo(expected, 12);
  });

  it('knows every activation that the page offers', () => {
    for (const activation of ACTIVATIONS) expect(outputOf(activation, 0.5)).toBeGreaterThan(0);
  });
});

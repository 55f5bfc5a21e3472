import * as tf from '@tensorflow/tfjs-core';
import type { Activation } from '../../domain/training/recipe';

interface ActivationFunction {
  /** Output a of the pre-activation z. */
  apply(z: tf.Tensor2D): tf.Tensor2D;
  /** da/dz, from the output a alone, so that z need not be kept; null where it is 1. */
  derivative(a: tf.Tensor2D): tf.Tensor2D | null;
}

export const ACTIVATION_FUNCTIONS: Record<Activation, ActivationFunction> = {
  linear: { apply: (z) => z, derivative: () => null },
  relu: { apply: (z) => tf.relu(z), derivative: (a) => tf.step(a) },
  // a = e^z - 1 below 0, where the derivative e^z is a + 1; above 0 it is 1.
  elu: { apply: (z) => tf.elu(z), derivative: (a) => tf.add(tf.minimum(a, 0), 1) },
  sigmoid: { apply: (z) => tf.sigmoid(z), derivative: (a) => tf.mul(a, tf.sub(1, a)) },
  tanh: { apply: (z) => tf.tanh(z), derivative: (a) => tf.sub(1, tf.square(a)) },
  // a = z / (1 + |z|), so 1 - |a| = 1 / (1 + |z|), and the derivative is its square.
  softsign: {
    apply: (z) => tf.div(z, tf.add(tf.abs(z), 1)),
    derivative: (a) => tf.square(tf.sub(1, tf.abs(a))),
  },
};

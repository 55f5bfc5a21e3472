import type { DenseSpec } from '../../../domain/training/network-shape';

interface ActivationCode {
  /** GLSL of the output from the pre-activation z, both vec4. */
  apply: string;
  /** GLSL of the derivative from the output a. */
  derivative: string;
}

/** The formulas of `ACTIVATION_FUNCTIONS` in GLSL. */
export const ACTIVATION_CODE: Record<DenseSpec['activation'], ActivationCode> = {
  linear: { apply: 'z', derivative: 'vec4(1.)' },
  // The output layer: its logits become probabilities where the loss is computed.
  softmax: { apply: 'z', derivative: 'vec4(1.)' },
  relu: { apply: 'max(z, 0.)', derivative: 'vec4(greaterThan(a, vec4(0.)))' },
  elu: {
    apply: 'mix(exp(min(z, 0.)) - 1., z, greaterThan(z, vec4(0.)))',
    derivative: 'min(a, 0.) + 1.',
  },
  sigmoid: { apply: '1. / (1. + exp(-z))', derivative: 'a * (1. - a)' },
  // By the exponential of a negative number alone: it cannot overflow.
  tanh: {
    apply: 'sign(z) * (1. - exp(-2. * abs(z))) / (1. + exp(-2. * abs(z)))',
    derivative: '1. - a * a',
  },
  softsign: { apply: 'z / (1. + abs(z))', derivative: '(1. - abs(a)) * (1. - abs(a))' },
};

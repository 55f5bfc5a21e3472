import { beforeAll, describe, expect, it } from 'vitest';
import * as tf from '@tensorflow/tfjs-core';
import { ACTIVATIONS } from '../../domain/training/recipe';
import { expectGradients } from './testing/expect-gradients';
import { startInNode } from './testing/start-in-node';

describe.each(['cpu', 'wasm'] as const)('the gradients on %s', (backend) => {
  beforeAll(() => startInNode(backend));

  it.each(ACTIVATIONS)('are the slopes of the loss with %s', async (activation) => {
    expect(tf.getBackend()).toBe(backend);
    await expectGradients(activation);
  });
});

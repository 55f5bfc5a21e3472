import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { ACTIVATIONS } from '../../domain/training/recipe';
import { chooseBackend } from './choose-backend';
import { expectGradients } from './testing/expect-gradients';

beforeAll(async () => {
  const started = await chooseBackend('webgl');
  if (!started.ok) throw new Error(started.error.code);
});

it.each(ACTIVATIONS)('the gradients on WebGL are the slopes of the loss with %s', async (name) => {
  expect(tf.getBackend()).toBe('webgl');
  await expectGradients(name);
});

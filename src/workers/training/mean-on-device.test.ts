import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { MeanOnDevice } from './mean-on-device';
import { startInNode } from './testing/start-in-node';

beforeAll(() => startInNode('cpu'));

function batch(loss: number, correct: number) {
  return { loss: tf.scalar(loss), correct: tf.scalar(correct) };
}

it('weighs a batch by its rows, so that a smaller last batch counts less', async () => {
  const mean = new MeanOnDevice();
  mean.add(batch(1, 6), 8);
  mean.add(batch(2, 1), 2);
  // (8 * 1 + 2 * 2) / 10, and 7 of 10.
  expect((await mean.read()).loss).toBeCloseTo(1.2, 6);
  expect((await mean.read()).accuracy).toBeCloseTo(0.7, 6);
  mean.dispose();
});

it('has no mean before the first batch', async () => {
  expect(await new MeanOnDevice().read()).toEqual({ loss: NaN, accuracy: NaN });
});

it('keeps no tensor but its sums, and none at the end', () => {
  const before = tf.memory().numTensors;
  const mean = new MeanOnDevice();
  mean.add(batch(1, 1), 1);
  mean.add(batch(1, 1), 1);
  expect(tf.memory().numTensors).toBe(before + 1);
  mean.dispose();
  mean.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

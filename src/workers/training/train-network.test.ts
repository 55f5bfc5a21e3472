import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startInNode } from './testing/start-in-node';
import { interruptedRun, runOf, uninterruptedRun } from './testing/small-run';

beforeAll(() => startInNode('wasm'));

describe('a run that was interrupted', () => {
  it.each([
    ['within an epoch', 4],
    ['between epochs', 6],
    ['within the first epoch', 2],
  ])('%s goes on as if it had not been', async (_, steps) => {
    const whole = await uninterruptedRun();
    expect(await interruptedRun(steps)).toEqual(whole);
    expect(whole.history).toHaveLength(4);
  });

  it('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    await interruptedRun(4);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('early stopping', () => {
  it('ends a run whose validation loss does not fall, and keeps the best epoch', async () => {
    // Nothing moves, so no epoch is better than the first.
    const change = {
      optimizer: { kind: 'sgd', learningRate: 0, momentum: 0 } as const,
      earlyStopping: { patience: 2 },
      epochs: 10,
    };
    const run = await runOf({ ...change, keptEpoch: 'best-validation' });
    expect(run).toMatchObject({ status: 'stopped-early', keptEpoch: 1 });
    expect(run.history).toHaveLength(3);
    expect(await runOf({ ...change, keptEpoch: 'last' })).toMatchObject({ keptEpoch: 3 });
  });

  it('is nothing in the last epoch', async () => {
    const run = await runOf({
      optimizer: { kind: 'sgd', learningRate: 0, momentum: 0 },
      earlyStopping: { patience: 2 },
      epochs: 3,
    });
    expect(run.status).toBe('completed');
  });
});

describe('the kept epoch', () => {
  it('is the one of the lowest validation loss, with its weights', async () => {
    const run = await runOf({ epochs: 6, keptEpoch: 'best-validation' });
    const losses = run.history.map(({ valLoss }) => valLoss ?? NaN);
    const best = 1 + losses.indexOf(Math.min(...losses));
    expect(run.keptEpoch).toBe(best);
    const asFarAsIt = await runOf({
      epochs: best,
      keptEpoch: 'last',
      schedule: { kind: 'constant' },
    });
    expect(run.weights).toEqual(asFarAsIt.weights);
  });
});

describe('averaged weights', () => {
  it('are what is validated and kept; training goes on with the last', async () => {
    const plain = await runOf({});
    const averaged = await runOf({ weightAveraging: { decay: 0.9 } });
    expect(averaged.history.map(({ accuracy }) => accuracy)).toEqual(
      plain.history.map(({ accuracy }) => accuracy),
    );
    expect(averaged.history[0]?.valLoss).not.toBe(plain.history[0]?.valLoss);
    expect(averaged.weights).not.toEqual(plain.weights);
  });

  it('with a decay of 0 are the last weights', async () => {
    expect((await runOf({ weightAveraging: { decay: 0 } })).weights).toEqual(
      (await runOf({})).weights,
    );
  });
});

it('the rate of the schedule is the one it trains with', async () => {
  const constant = { kind: 'sgd', momentum: 0 } as const;
  // Multiplied by the smallest factor after each epoch: what the later ones do cannot be seen.
  const stepped = await runOf({
    optimizer: { ...constant, learningRate: 0.01 },
    schedule: { kind: 'step', everyEpochs: 1, factor: 0.001 },
    epochs: 2,
  });
  const first = await runOf({ optimizer: { ...constant, learningRate: 0.01 }, epochs: 1 });
  const second = await runOf({ optimizer: { ...constant, learningRate: 0.01 }, epochs: 2 });
  const moved = (run: typeof first) =>
    Math.max(
      ...Array.from(run.weights[0]?.kernel ?? [], (value, at) =>
        Math.abs(value - (first.weights[0]?.kernel[at] ?? NaN)),
      ),
    );
  expect(moved(stepped)).toBeGreaterThan(0);
  expect(moved(stepped)).toBeLessThan(0.01 * moved(second));
});

import { expect, it } from 'vitest';
import { progressOfTraining, type BatchProgress, type EpochRecord } from './history';

const EPOCH: EpochRecord = {
  ...{ epoch: 1, loss: 1, accuracy: 0.5, valLoss: null, valAccuracy: null },
  elapsedMs: 2000,
};
const BATCH: BatchProgress = {
  ...{ epoch: 2, epochs: 5, step: 5, stepsPerEpoch: 10, loss: 1, accuracy: 0.5 },
  elapsedMs: 3000,
};

it('a training is as far as its newest batch, and goes on at the speed so far', () => {
  // One epoch and a half of five took 3 s: 2 s an epoch, and three and a half are left.
  expect(progressOfTraining(5, [EPOCH], [BATCH])).toEqual({ share: 0.3, leftMs: 7000 });
});

it('between two epochs a training is as far as the last one', () => {
  expect(progressOfTraining(5, [EPOCH], [])).toEqual({ share: 0.2, leftMs: 8000 });
});

it('before its first batch nobody knows how long a training takes', () => {
  expect(progressOfTraining(5, [], [])).toEqual({ share: 0, leftMs: null });
});

import { describe, expect, it } from 'vitest';
import { describeSwing, lossTitle, matrixTitle } from './charts';

const history = (...losses: number[]) =>
  losses.map((loss, at) => ({
    ...{ epoch: at + 1, accuracy: 0.5, valLoss: null, valAccuracy: null, elapsedMs: 1 },
    loss,
  }));

describe('lossTitle', () => {
  it('says where the loss went', () => {
    expect(lossTitle([])).toBe('Loss: the first epoch is running');
    expect(lossTitle(history(1.25))).toBe('Loss after 1 epoch: 1.250');
    expect(lossTitle(history(1.25, 2, 0.5))).toBe('Train loss fell from 1.250 to 0.500');
    expect(lossTitle(history(0.5, 0.501))).toBe('Train loss rose from 0.500 to 0.501');
  });

  it('claims no way where none is shown', () => {
    expect(lossTitle(history(0.5, 0.5))).toBe('Train loss is 0.500, as after the first epoch');
    expect(lossTitle(history(0.5, 0.5004))).toBe('Train loss is 0.500, as after the first epoch');
  });
});

describe('matrixTitle', () => {
  it('says of which images and which epoch the matrix is', () => {
    expect(matrixTitle({ epoch: 12, isCounted: true, validatedOn: 'test' })).toBe(
      'Validation on the test set after epoch 12',
    );
    expect(matrixTitle({ epoch: 12, isCounted: true, validatedOn: 'held-out' })).toBe(
      'Validation after epoch 12',
    );
  });

  it('says when it will be counted', () => {
    expect(matrixTitle({ epoch: 0, isCounted: false, validatedOn: 'test' })).toBe(
      'Validation on the test set comes after epoch 1',
    );
    expect(matrixTitle({ epoch: 12, isCounted: false, validatedOn: 'split' })).toBe(
      'Validation comes after epoch 13',
    );
  });
});

it('says of the swing that no epoch is to be chosen by it', () => {
  const swing = { from: 41, to: 50, lowest: 0.68, highest: 0.8409 };
  expect(describeSwing(swing).replaceAll('\u00a0', ' ')).toBe(
    'From epoch 41 to 50 test accuracy swung between 68.0 % and 84.1 %: noise as much as skill. Choosing an epoch by it would be choosing on the test set.',
  );
});

import { describe, expect, it } from 'vitest';
import { lossTitle } from './loss-texts';

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

import { expect, it } from 'vitest';
import { epochTicks, formatTick } from './axes';

it.each([
  [50, 0, [0, 10, 20, 30, 40, 50]],
  [47, 0, [0, 10, 20, 30, 40]],
  [50, 1, [1, 10, 20, 30, 40, 50]],
  [3, 0, [0, 1, 2, 3]],
  [2, 1, [1, 2]],
  [1, 0, [0, 1]],
  // Nothing is finished yet.
  [0, 0, [0]],
] as const)('%i epochs from %i have whole, round ticks', (epochs, first, ticks) => {
  expect(epochTicks(epochs, first)).toEqual(ticks);
});

it('writes ticks without what arithmetic adds to them', () => {
  expect([0, 0.1 + 0.2, 0.25, 1, 40].map(formatTick)).toEqual(['0', '0.3', '0.25', '1', '40']);
});

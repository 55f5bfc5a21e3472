import { expect, it } from 'vitest';
import { averageDecayAt } from './weight-averaging';

it.each([
  [0, 0.1],
  [8, 0.5],
  [90, 0.91],
  [1_000_000, 0.998],
])('forgets the initial weights at first: the decay of step %i is %f', (step, decay) => {
  expect(averageDecayAt({ decay: 0.998 }, step)).toBeCloseTo(decay, 12);
});

it('is never above a low decay', () => {
  expect(averageDecayAt({ decay: 0.05 }, 0)).toBe(0.05);
});

import { expect, it } from 'vitest';
import { isWithin } from './limits';

it.each([
  [1, true],
  [3, true],
  [2.5, true],
  [0.999, false],
  [3.001, false],
  [NaN, false],
  [-Infinity, false],
  [Infinity, false],
])('%d between 1 and 3: %s', (value, expected) => {
  expect(isWithin(value, { min: 1, max: 3, integer: false })).toBe(expected);
});

it('takes whole numbers alone where it must', () => {
  const limits = { min: 0, max: 3, integer: true };
  expect([0, 1, 2.5, 3].map((value) => isWithin(value, limits))).toEqual([true, true, false, true]);
});

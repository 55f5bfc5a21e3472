import { expect, it } from 'vitest';
import { sideAtRight } from './study-tags';

it.each([
  ['L\\F', 'left'],
  ['LPH\\FP', 'left'],
  ['R\\F', 'right'],
  ['L', 'left'],
  // From the back to the front, from the feet upwards, nothing, and what is no direction.
  ['A\\F', null],
  ['H\\L', null],
  ['', null],
  ['\\F', null],
  ['LEFT\\F', null],
])('the side at the right of %j is %s', (orientation, side) => {
  expect(sideAtRight({ orientation })).toBe(side);
});

import { expect, it } from 'vitest';
import { possibleCopies } from './possible-copies';

it('finds the files that share what copies have in common', () => {
  expect(possibleCopies([])).toEqual(new Set());
  expect(possibleCopies(['3 a', '3 b', '4 a'])).toEqual(new Set());
  expect(possibleCopies(['3 a', '4 b', '3 a', '5 c', '4 b', '3 a'])).toEqual(
    new Set([0, 1, 2, 4, 5]),
  );
});

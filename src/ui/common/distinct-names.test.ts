import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distinctNames } from './distinct-names';

it('leaves names that differ, and numbers equal ones from the oldest, which is the last', () => {
  expect(distinctNames(['b', 'a'])).toEqual(['b', 'a']);
  expect(distinctNames(['a', 'b', 'a', 'a'])).toEqual(['a (3)', 'b', 'a (2)', 'a']);
});

it('gives no name that a person has given to another', () => {
  expect(distinctNames(['a (2)', 'a', 'a'])).toEqual(['a (2)', 'a (3)', 'a']);
});

it('never gives one twice', () => {
  const name = fc.constantFrom('a', 'a (2)', 'a (3)', 'a (2) (2)', 'b');
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(new Set(distinctNames(names)).size).toBe(names.length);
    }),
  );
});

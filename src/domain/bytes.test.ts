import { expect, it } from 'vitest';
import { joinBytes, startsWith } from './bytes';

it('joins pieces in their order, none too', () => {
  const pieces = [Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)];
  expect(joinBytes(pieces)).toEqual(Uint8Array.of(1, 2, 3));
  expect(joinBytes([])).toEqual(new Uint8Array());
});

it('knows how bytes start, however few they are', () => {
  expect(startsWith(Uint8Array.of(1, 2, 3), [1, 2])).toBe(true);
  expect(startsWith(Uint8Array.of(1, 3, 2), [1, 2])).toBe(false);
  expect(startsWith(Uint8Array.of(1), [1, 2])).toBe(false);
});

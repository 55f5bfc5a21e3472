import { expect, it } from 'vitest';
import { detailOf } from './app-error';

it('detailOf is the text of anything thrown', () => {
  expect(detailOf(new RangeError('too long'))).toBe('too long');
  expect(detailOf('a text')).toBe('a text');
  expect(detailOf(undefined)).toBe('undefined');
  expect(detailOf({ code: 7 })).toBe('[object Object]');
});

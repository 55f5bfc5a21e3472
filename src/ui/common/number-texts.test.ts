import { expect, it } from 'vitest';
import { formatLimit, refusalText } from './number-texts';

it.each([
  [0, '0'],
  [0.00001, '1e-5'],
  [0.001, '0.001'],
  [9999, '9999'],
  [20_000, '20,000'],
])('writes the limit %d as %s', (limit, text) => {
  expect(formatLimit(limit)).toBe(text);
});

it('says why a text is no number, and how to write it', () => {
  expect(refusalText({ kind: 'empty' })).toBeNull();
  expect(refusalText({ kind: 'no-number' })).toContain('1e-4');
  expect(refusalText({ kind: 'ambiguous', fraction: 20, thousands: 20_000 })).toBe(
    'Is it 20000 or 20? Write 20000 or 20',
  );
  expect(refusalText({ kind: 'ambiguous', fraction: 1.125, thousands: 1125 })).toBe(
    'Is it 1125 or 1.125? Write 1125 or 1.1250',
  );
});

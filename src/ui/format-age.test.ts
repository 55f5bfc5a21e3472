import { expect, it } from 'vitest';
import { formatAge } from './format-age';

const THEN = '2026-03-01T12:00:00.000Z';

it.each([
  ['2026-03-01T12:00:59.999Z', 'just now'],
  ['2026-03-01T12:01:00.000Z', '1 minute ago'],
  ['2026-03-01T12:59:59.000Z', '59 minutes ago'],
  ['2026-03-01T13:00:00.000Z', '1 hour ago'],
  ['2026-03-02T11:59:00.000Z', '23 hours ago'],
  ['2026-03-02T12:00:00.000Z', '1 day ago'],
  ['2026-03-04T18:00:00.000Z', '3 days ago'],
  ['2026-03-08T12:00:00.000Z', '1 week ago'],
  ['2026-03-30T12:00:00.000Z', '4 weeks ago'],
  ['2026-04-01T12:00:00.000Z', '1 month ago'],
  ['2027-02-28T12:00:00.000Z', '11 months ago'],
  ['2027-03-02T12:00:00.000Z', '1 year ago'],
  ['2036-03-01T13:00:00.000Z', '10 years ago'],
])('at %s it is %s', (now, age) => {
  expect(formatAge(THEN, Date.parse(now))).toBe(age);
});

it('is just now where the clock was set back', () => {
  expect(formatAge(THEN, Date.parse('2026-02-01T12:00:00.000Z'))).toBe('just now');
});

import { expect, test } from 'vitest';
import { formatTimes } from './format-times.mjs';

test('formatTimes lists the longest part first and names what failed', () => {
  const parts = [
    { name: 'lint', seconds: 9.96, passed: 1, failed: 0 },
    { name: 'unit tests in Node', seconds: 123.44, passed: 2000, failed: 0 },
    { name: 'types', seconds: 61, passed: 0, failed: 1 },
  ];
  expect(formatTimes(parts, 150.26)).toBe(
    [
      'part                seconds  checks',
      'unit tests in Node    123.4  2000 passed',
      'types                  61.0  1 FAILED',
      'lint                   10.0  1 passed',
      'all                   150.3',
    ].join('\n'),
  );
});

import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../domain/evaluation/intervals';
import { intervalText } from './interval-texts';

/** No-break spaces are hard to read in a test. */
function read(...args: Parameters<typeof intervalText>): string {
  return intervalText(...args).replaceAll('\u00a0', ' ');
}

test('11 of 11 reads 74 % to 100 %', () => {
  expect(read(wilsonInterval(11, 11), 'percent')).toBe('74 % to 100 %');
});

test('a narrow interval has a digit more', () => {
  expect(read(wilsonInterval(519, 635), 'percent')).toBe('78.5 % to 84.5 %');
  expect(read({ low: 0.61, high: 0.6849 }, 'score')).toBe('0.610 to 0.685');
});

test('a wide score has two digits, and may be below 0', () => {
  expect(read({ low: -0.052, high: 0.349 }, 'score')).toBe('-0.05 to 0.35');
});

test('what has no interval says why', () => {
  expect(read('pending', 'score')).toBe('being worked out');
  expect(read('failed', 'score')).toBe('failed');
  expect(read('no-figure', 'percent')).toBe('');
  expect(read('one-group', 'score')).toBe('none: one patient in a class');
  expect(read('no-spread', 'score')).toBe('none: no resample differs');
});

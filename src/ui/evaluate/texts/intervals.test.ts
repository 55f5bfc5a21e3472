import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../domain/evaluation/intervals';
import { intervalText } from './intervals';

test('an interval has as many digits as its figure, however wide it is', () => {
  expect(intervalText(wilsonInterval(11, 11), 'percent')).toBe('74.1 to 100.0');
  expect(intervalText(wilsonInterval(519, 635), 'percent')).toBe('78.5 to 84.5');
});

test('what has no interval says why', () => {
  expect(intervalText('pending', 'score')).toBe('being worked out');
  expect(intervalText('failed', 'score')).toBe('failed');
  expect(intervalText('no-figure', 'percent')).toBe('');
  expect(intervalText('one-group', 'score')).toBe('none: one patient in a class');
});

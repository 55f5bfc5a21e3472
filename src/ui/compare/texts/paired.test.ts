import { describe, expect, it } from 'vitest';
import type { PairedAnswers } from '../../../domain/run/compare-runs';
import { describeNotPaired, describePaired, formatPValue, verdictOf } from './paired';

const LETTERS = { first: 'A', second: 'C' };
const PAIRED: PairedAnswers = {
  images: 72,
  bothRight: 40,
  onlyFirstRight: 5,
  onlySecondRight: 9,
  bothWrong: 18,
  pValue: 0.4239501953125,
};

describe('verdictOf', () => {
  it('names the better one where chance is an unlikely reason', () => {
    expect(verdictOf(PAIRED, LETTERS)).toBe('Unclear which of A and C is right more often');
    const clear = { ...PAIRED, onlyFirstRight: 10, onlySecondRight: 2, pValue: 0.0386 };
    expect(verdictOf(clear, LETTERS)).toBe('A is right more often than C, more than by chance');
    const reverse = { ...clear, onlyFirstRight: 2, onlySecondRight: 10 };
    expect(verdictOf(reverse, LETTERS)).toBe('C is right more often than A, more than by chance');
    expect(verdictOf({ ...clear, pValue: 0.05 }, LETTERS)).toMatch(/^Unclear/);
  });
});

describe('describePaired', () => {
  it('gives the counts and the p-value', () => {
    const text = describePaired(PAIRED, LETTERS);
    expect(text).toContain(
      'Of the same 72\u00a0test images, A alone is right on 5 (b) and C alone on 9 (c); both are right on 40, neither on 18.',
    );
    expect(text).toContain("McNemar's exact test: p = 0.42.");
  });

  it('has nothing to test where no image tells them apart', () => {
    const alike = { ...PAIRED, onlyFirstRight: 0, onlySecondRight: 0, pValue: 1 };
    expect(describePaired(alike, LETTERS)).toMatch(/No image tells them apart\.$/);
  });
});

it.each([
  [1, '= 1'],
  [0.4239, '= 0.42'],
  [0.00823, '= 0.0082'],
  [0.0001, '= 0.0001'],
  [0.00009, '< 0.0001'],
])('formatPValue of %f', (pValue, text) => {
  expect(formatPValue(pValue)).toBe(text);
});

it('describeNotPaired says why, of both', () => {
  expect(describeNotPaired('other-images', LETTERS)).toMatch(/^A and C cannot .* data sets/);
  expect(describeNotPaired('other-selection', LETTERS)).toContain('left out of the test set');
  expect(describeNotPaired('other-labels', LETTERS)).toContain('labelled');
  expect(describeNotPaired('unknown-images', LETTERS)).toContain('no digest');
});

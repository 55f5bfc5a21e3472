import { describe, expect, it } from 'vitest';
import { compareWithPrinted } from './article-figures';

const PRINTED = { value: 0.81, digits: 2 };

describe('compareWithPrinted', () => {
  it.each([
    [0.7, 0.9, 'alike'],
    // The printed 0.81 may be anything from 0.805 to 0.815.
    [0.814, 0.9, 'alike'],
    [0.816, 0.9, 'higher'],
    [0.7, 0.806, 'alike'],
    [0.7, 0.804, 'lower'],
  ] as const)('of %f to %f with 0.81 is %s', (low, high, comparison) => {
    expect(compareWithPrinted({ low, high }, PRINTED)).toBe(comparison);
  });
});

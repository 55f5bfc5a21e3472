import { describe, expect, it } from 'vitest';
import { percentileText } from './familiarity-texts';

describe('percentileText', () => {
  it.each([
    [0, 'no larger than for any of the test images'],
    [0.375, 'larger than for 37.5\u00a0% of the test images'],
    [1, 'larger than for all test images'],
  ])('%d', (percentile, text) => {
    expect(percentileText(percentile, 'test')).toBe(text);
  });
});

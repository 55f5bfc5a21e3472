import { describe, expect, it } from 'vitest';
import { balancedAccuracyInterval, wilsonInterval } from './intervals';

describe('wilsonInterval', () => {
  // SciPy 1.10.1, binomtest(k, n).proportion_ci(method='wilson').
  it.each([
    [0, 11, 0, 0.2588329669680317],
    [1, 11, 0.016232172885884855, 0.37735843645159567],
    [7, 11, 0.35380117450784887, 0.8483352890463243],
    [10, 11, 0.6226415635484043, 0.9837678271141151],
    [11, 11, 0.7411670330319684, 1],
    [519, 635, 0.7853906671434661, 0.8454387733000843],
    [234, 234, 0.9838486576741436, 1],
    [0, 1, 0, 0.7934506856227626],
  ])('of %i in %i is %f to %f', (count, total, low, high) => {
    const interval = wilsonInterval(count, total);
    expect(interval.value).toBe(count / total);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });
});

describe('balancedAccuracyInterval', () => {
  it('is the interval of the recall where one class has images', () => {
    const { value, low, high } = balancedAccuracyInterval([{ recall: 7 / 11, cases: 11 }]);
    expect(value).toBeCloseTo(7 / 11, 12);
    expect(low).toBeCloseTo(0.35380117450784887, 12);
    expect(high).toBeCloseTo(0.8483352890463243, 12);
  });

  it('adds the distances to the ends in squares', () => {
    // Recalls 11/11 (0.741 to 1), 0/11 (0 to 0.259) and 7/11 (0.354 to 0.848).
    const { value, low, high } = balancedAccuracyInterval([
      { recall: 1, cases: 11 },
      { recall: 0, cases: 11 },
      { recall: 7 / 11, cases: 11 },
    ]);
    const middle = 18 / 33;
    const below = Math.hypot(1 - 0.7411670330319684, 0, 7 / 11 - 0.35380117450784887) / 3;
    const above = Math.hypot(0, 0.2588329669680317, 0.8483352890463243 - 7 / 11) / 3;
    expect(value).toBeCloseTo(middle, 12);
    expect(low).toBeCloseTo(middle - below, 12);
    expect(high).toBeCloseTo(middle + above, 12);
  });

  it('is wider at a higher level', () => {
    const recalls = [{ recall: 0.5, cases: 40 }];
    const [usual, wide] = [balancedAccuracyInterval(recalls), balancedAccuracyInterval(recalls, 3)];
    expect(wide.low).toBeLessThan(usual.low);
    expect(wide.high).toBeGreaterThan(usual.high);
    // At share 1/2 Wilson's interval is 1/2 -+ z / (2 sqrt(n + z^2)): here 3 / (2 * 7).
    expect(wide.low).toBeCloseTo(0.5 - 3 / 14, 12);
  });

  it('is zero without a class', () => {
    expect(balancedAccuracyInterval([])).toEqual({ value: 0, low: 0, high: 0 });
  });
});

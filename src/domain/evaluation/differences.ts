import { sum } from '../statistics';
import type { Bounds } from './bootstrap';
import { wilsonInterval, type Interval } from './intervals';
import { studentTBound } from './student-t';

const LEVEL = 0.95;

/** Mean and standard deviation of some numbers. */
export interface Moments {
  mean: number;
  /** With n - 1, as of a sample; null of a single number. */
  sd: number | null;
}

/** @param values at least one */
export function momentsOf(values: readonly number[]): Moments {
  const mean = sum(values) / values.length;
  if (values.length < 2) return { mean, sd: null };
  const squares = sum(values.map((value) => (value - mean) ** 2));
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

/**
 * The mean of differences that belong to pairs, with its 95 % interval by Student's t (paired t
 * interval): it takes the differences for draws from a normal distribution.
 *
 * @param differences at least two, one a pair
 */
export function pairedTInterval(differences: readonly number[]): Interval {
  const { mean, sd } = momentsOf(differences);
  const pairs = differences.length;
  const reach = studentTBound(LEVEL, pairs - 1) * ((sd ?? NaN) / Math.sqrt(pairs));
  return { value: mean, low: mean - reach, high: mean + reach };
}

/** How many of how many; `total` is above 0. */
export interface Proportion {
  count: number;
  total: number;
}

/**
 * The difference of two proportions that were counted on different cases, with its 95 % interval from
 * both Wilson intervals (method 10 of Newcombe 1998,
 * doi 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I).
 */
export function differenceOfProportions(one: Proportion, other: Proportion): Interval {
  const a = wilsonInterval(one.count, one.total);
  const b = wilsonInterval(other.count, other.total);
  const value = a.value - b.value;
  const { low, high } = newcombeReach(a, b);
  return { value, low: value - low, high: value + high };
}

/** How far the interval reaches to either side. */
function newcombeReach(a: Interval, b: Interval): Bounds {
  return {
    low: Math.hypot(a.value - a.low, b.high - b.value),
    high: Math.hypot(a.high - a.value, b.value - b.low),
  };
}

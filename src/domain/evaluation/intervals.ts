import { sum } from '../statistics';

/** A figure with its interval, at 95 % unless said otherwise. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** The 97.5 % quantile of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval of a proportion (Wilson 1927; Brown, Cai & DasGupta 2001 recommend it for
 * small samples).
 *
 * @param count of `total`, which is above 0; may have a fraction, as the mean of several counts
 * @param z the quantile of the normal distribution that stands for the level
 */
export function wilsonInterval(count: number, total: number, z = Z_95): Interval {
  const share = count / total;
  const z2 = z ** 2 / total;
  const centre = share + z2 / 2;
  const reach = z * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total));
  return {
    value: share,
    low: count === 0 ? 0 : (centre - reach) / (1 + z2),
    high: count === total ? 1 : (centre + reach) / (1 + z2),
  };
}

/** The share of a class that was told right, and on how many independent cases it rests. */
export interface ClassRecall {
  recall: number;
  cases: number;
}

/**
 * The mean of the recalls with an interval from their Wilson intervals: MOVER, the method of variance
 * estimates recovery for a sum of independent proportions (Zou, Huang & Zhang 2009,
 * doi 10.1016/j.csda.2008.09.033).
 *
 * @param recalls of the classes that have images
 * @returns zeros without any class
 */
export function balancedAccuracyInterval(recalls: readonly ClassRecall[], z = Z_95): Interval {
  if (recalls.length === 0) return { value: 0, low: 0, high: 0 };
  const intervals = recalls.map(({ recall, cases }) => wilsonInterval(recall * cases, cases, z));
  const value = sum(intervals.map((interval) => interval.value)) / intervals.length;
  const reach = (end: 'low' | 'high') =>
    Math.sqrt(sum(intervals.map((one) => (one.value - one[end]) ** 2))) / intervals.length;
  return {
    value,
    low: Math.max(0, value - reach('low')),
    high: Math.min(1, value + reach('high')),
  };
}

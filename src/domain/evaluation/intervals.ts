import { sum } from '../statistics';
import type { ConfusionMatrix } from './confusion-matrix';

/** A figure with its 95 % interval. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a proportion (Wilson 1927; Brown, Cai & DasGupta 2001 recommend it for
 * small samples). @param count of @param total, which is at least 1
 */
export function wilsonInterval(count: number, total: number): Interval {
  const share = count / total;
  const z2 = Z ** 2 / total;
  const centre = share + z2 / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total));
  return {
    value: share,
    low: count === 0 ? 0 : (centre - reach) / (1 + z2),
    high: count === total ? 1 : (centre + reach) / (1 + z2),
  };
}

/**
 * The mean recall over the classes that have images, with an interval from the Wilson intervals of
 * the recalls: MOVER, the method of variance estimates recovery for a sum of independent
 * proportions (Zou, Huang & Zhang 2009, doi 10.1016/j.csda.2008.09.033).
 *
 * @returns zeros without any image
 */
export function balancedAccuracyInterval(matrix: ConfusionMatrix): Interval {
  const recalls = matrix.flatMap((row, label) => {
    const support = sum(row);
    return support > 0 ? [wilsonInterval(row[label] ?? 0, support)] : [];
  });
  if (recalls.length === 0) return { value: 0, low: 0, high: 0 };
  const value = sum(recalls.map((recall) => recall.value)) / recalls.length;
  const reach = (end: 'low' | 'high') =>
    Math.sqrt(sum(recalls.map((recall) => (recall.value - recall[end]) ** 2))) / recalls.length;
  return {
    value,
    low: Math.max(0, value - reach('low')),
    high: Math.min(1, value + reach('high')),
  };
}

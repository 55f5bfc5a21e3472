import type { Random } from '../random';
import { quantileOfSorted } from '../statistics';

/** The patient groups of one class. */
export interface Stratum {
  /** [n of the class] rows of its images, those of one group side by side. */
  rows: Int32Array;
  /** [groups + 1] where each group begins in `rows`, and the end. */
  starts: Int32Array;
}

/**
 * Sorts images into classes, and those of a class into groups.
 *
 * @param truth [n] class indices
 * @param groups [n] patient of each image; one whose images are of two classes is two groups
 * @returns by class; a class without images has no group
 */
export function stratify(
  truth: Uint8Array,
  groups: readonly string[],
  classCount: number,
): Stratum[] {
  return Array.from({ length: classCount }, (_, label) => {
    const members = new Map<string, number[]>();
    groups.forEach((group, row) => {
      if (truth[row] !== label) return;
      const found = members.get(group);
      if (found) found.push(row);
      else members.set(group, [row]);
    });
    const starts = [0];
    for (const rows of members.values()) starts.push((starts.at(-1) as number) + rows.length);
    return {
      rows: Int32Array.from([...members.values()].flat()),
      starts: Int32Array.from(starts),
    };
  });
}

export function groupCount({ starts }: Stratum): number {
  return starts.length - 1;
}

/**
 * Draws as many groups of each class as it has, with replacement, each with all of its images: what
 * another study with as many patients of each class might have seen (cluster bootstrap: Field & Welsh
 * 2007, doi 10.1111/j.1467-9868.2007.00593.x; strata: Davison & Hinkley 1997, ch. 3).
 *
 * @param weights [n] filled: how often each image was drawn
 */
export function resample(strata: readonly Stratum[], random: Random, weights: Float64Array): void {
  weights.fill(0);
  for (const { rows, starts } of strata) {
    const groups = starts.length - 1;
    for (let draw = 0; draw < groups; draw++) {
      const group = Math.floor(random() * groups);
      const end = starts[group + 1] as number;
      for (let at = starts[group] as number; at < end; at++) {
        const row = rows[at] as number;
        weights[row] = (weights[row] as number) + 1;
      }
    }
  }
}

/** Both ends of an interval. */
export interface Bounds {
  low: number;
  high: number;
}

/**
 * The middle 95 % of what the resamples gave (percentile interval: Efron & Tibshirani 1993, ch. 13).
 * Figures that resampling biases, as it does the calibration error, may lie beyond: then the interval
 * is stretched to the figure.
 *
 * @param figure of the images themselves
 * @param resampled the same of each resample, at least one
 */
export function percentileInterval(figure: number, resampled: readonly number[]): Bounds {
  const sorted = Float64Array.from(resampled).sort();
  return {
    low: Math.min(figure, quantileOfSorted(sorted, 0.025)),
    high: Math.max(figure, quantileOfSorted(sorted, 0.975)),
  };
}

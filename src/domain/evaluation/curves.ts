import { classCountOf, type Probabilities } from './probability-scores';

/** Images in the order of the probability that one class was given, the highest first. */
export interface Ranking {
  /** [n] rows of the probabilities. */
  rows: Int32Array;
  /** [n] by rank: the probability. */
  probability: Float64Array;
  /** [n] by rank: 1 where the image is of the class. */
  isPositive: Uint8Array;
  /** [n] by rank: 1 where the next image has a lower probability, or there is none. */
  endsTie: Uint8Array;
}

/** @param truth [n] class indices */
export function rankImages(
  truth: Uint8Array,
  probabilities: Probabilities,
  label: number,
): Ranking {
  const classCount = classCountOf(truth, probabilities);
  const given = (row: number) => probabilities[row * classCount + label] as number;
  const rows = Int32Array.from(truth, (_, row) => row).sort((a, b) => given(b) - given(a));
  const probability = Float64Array.from(rows, given);
  return {
    rows,
    probability,
    isPositive: Uint8Array.from(rows, (row) => (truth[row] === label ? 1 : 0)),
    endsTie: Uint8Array.from(rows, (_, rank) =>
      probability[rank + 1] === probability[rank] ? 0 : 1,
    ),
  };
}

/** What a threshold does when every image with at least this probability is taken for the class. */
export interface ThresholdPoint {
  threshold: number;
  /** Images of the class that are taken for it. */
  found: number;
  /** Images of other classes that are taken for it. */
  falseAlarms: number;
}

/** One class against the rest at every threshold that makes a difference. */
export interface ThresholdCurve {
  /** Images of the class, and of the others. */
  positives: number;
  negatives: number;
  /** From the highest threshold, above all images, to the lowest, which takes all of them. */
  points: ThresholdPoint[];
}

export function thresholdCurve({ probability, isPositive, endsTie }: Ranking): ThresholdCurve {
  const points: ThresholdPoint[] = [{ threshold: Infinity, found: 0, falseAlarms: 0 }];
  let found = 0;
  let falseAlarms = 0;
  probability.forEach((threshold, rank) => {
    if (isPositive[rank] === 1) found++;
    else falseAlarms++;
    if (endsTie[rank] === 1) points.push({ threshold, found, falseAlarms });
  });
  return { positives: found, negatives: falseAlarms, points };
}

/** Of one class against the rest; null where the class has no image, or every image is of it. */
export interface CurveAreas {
  /**
   * Area under the ROC curve: the chance that an image of the class gets a higher probability than one
   * of the rest, ties counting half (Hanley & McNeil 1982, doi 10.1148/radiology.143.1.7063747).
   */
  rocAuc: number | null;
  /**
   * Area under the steps of the precision-recall curve: the mean of the precisions, each weighted by
   * the recall it adds (scikit-learn's `average_precision_score`).
   */
  averagePrecision: number | null;
}

/** @param weights [n] by row: how often an image counts */
export function curveAreas(ranking: Ranking, weights: Float64Array): CurveAreas {
  const { rows, isPositive, endsTie } = ranking;
  let found = 0;
  let falseAlarms = 0;
  let foundBefore = 0;
  let falseAlarmsBefore = 0;
  let rocArea = 0;
  let precisionArea = 0;
  for (let rank = 0; rank < rows.length; rank++) {
    const weight = weights[rows[rank] as number] as number;
    if (isPositive[rank] === 1) found += weight;
    else falseAlarms += weight;
    if (endsTie[rank] === 0) continue;
    rocArea += ((falseAlarms - falseAlarmsBefore) * (found + foundBefore)) / 2;
    const added = found - foundBefore;
    if (added > 0) precisionArea += (added * found) / (found + falseAlarms);
    foundBefore = found;
    falseAlarmsBefore = falseAlarms;
  }
  return found === 0 || falseAlarms === 0
    ? { rocAuc: null, averagePrecision: null }
    : { rocAuc: rocArea / (found * falseAlarms), averagePrecision: precisionArea / found };
}

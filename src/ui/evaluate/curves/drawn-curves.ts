import { CLASS_NAMES } from '../../../domain/dataset/classes';
import type { ThresholdCurve } from '../../../domain/evaluation/curves';
import type { CurvePoint, DrawnCurve } from '../../charts/curve-geometry';

/** Curves of classes that have none, because all images or none are of the class, are left out. */
function drawCurves(
  curves: readonly ThresholdCurve[],
  labelOf: (curve: ThresholdCurve, label: number) => string,
  pointsOf: (curve: ThresholdCurve) => CurvePoint[],
): DrawnCurve[] {
  return CLASS_NAMES.flatMap((className, label) => {
    const curve = curves[label];
    if (!curve || curve.positives === 0 || curve.negatives === 0) return [];
    return [{ className, label: labelOf(curve, label), points: pointsOf(curve) }];
  });
}

/** False alarms to the right, found upwards. @param areas by class */
export function rocCurves(
  curves: readonly ThresholdCurve[],
  areas: readonly string[],
): DrawnCurve[] {
  return drawCurves(
    curves,
    (_, label) => areas[label] ?? '',
    ({ points, positives, negatives }) =>
      points.map(({ found, falseAlarms }, index) => ({
        x: falseAlarms / negatives,
        y: found / positives,
        index,
      })),
  );
}

/** Recall to the right, precision upwards; where nothing is taken for the class there is no precision. */
export function precisionRecallCurves(
  curves: readonly ThresholdCurve[],
  areas: readonly string[],
): DrawnCurve[] {
  return drawCurves(
    curves,
    (_, label) => areas[label] ?? '',
    ({ points, positives }) =>
      points.flatMap(({ found, falseAlarms }, index) => {
        const taken = found + falseAlarms;
        return taken === 0 ? [] : [{ x: found / positives, y: found / taken, index }];
      }),
  );
}

/** The last of the points that still need at least this probability: what the threshold does. */
export function indexAtThreshold({ points }: ThresholdCurve, threshold: number): number {
  return points.findLastIndex((point) => point.threshold >= threshold);
}

import type { Classes } from '../../../domain/dataset/classes';
import type { ThresholdCurve } from '../../../domain/evaluation/curves';
import type { CurvePoint, DrawnCurve } from '../../charts/curve-geometry';
import { formatScore } from '../../../domain/format-figures';

/** False alarms to the right, found upwards. @param perClass with null where there is no curve */
export function rocCurves(
  classes: Classes,
  curves: readonly ThresholdCurve[],
  perClass: readonly { rocAuc: number | null }[],
): DrawnCurve[] {
  const areas = perClass.map(({ rocAuc }) => rocAuc);
  return drawCurves(classes, curves, areas, ({ points, positives, negatives }) =>
    points.map(({ found, falseAlarms }, index) => ({
      x: falseAlarms / negatives,
      y: found / positives,
      index,
    })),
  );
}

/** Recall to the right, precision upwards; where nothing is taken for the class there is no precision. */
export function precisionRecallCurves(
  classes: Classes,
  curves: readonly ThresholdCurve[],
  perClass: readonly { averagePrecision: number | null }[],
): DrawnCurve[] {
  const areas = perClass.map(({ averagePrecision }) => averagePrecision);
  return drawCurves(classes, curves, areas, ({ points, positives }) =>
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

/** Curves of classes that have none, because all images or none are of the class, are left out. */
function drawCurves(
  classes: Classes,
  curves: readonly ThresholdCurve[],
  areas: readonly (number | null)[],
  pointsOf: (curve: ThresholdCurve) => CurvePoint[],
): DrawnCurve[] {
  return classes.flatMap((imageClass, label) => {
    const [curve, area = null] = [curves[label], areas[label]];
    if (!curve || curve.positives === 0 || curve.negatives === 0) return [];
    const said = area === null ? '' : formatScore(area);
    return [{ imageClass, label: said, points: pointsOf(curve) }];
  });
}

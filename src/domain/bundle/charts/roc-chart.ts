import { CLASS_INDICES, CLASS_NAMES, displayName } from '../../dataset/classes';
import { curveAreas, rankImages, thresholdCurve } from '../../evaluation/curves';
import { chartSvg, drawAxes, legend, polyline, type Axis, type Chart } from './svg';

/** Okabe & Ito's colours, as everywhere in the page; the dashes tell them apart without. */
const CLASS_LINES = [
  { stroke: '#D55E00', dash: '' },
  { stroke: '#009E73', dash: '8 4' },
  { stroke: '#0072B2', dash: '3 3' },
];
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * ROC curves of the test images, each class against the rest; without those that have no curve.
 *
 * @param truth [n] class indices
 * @param probabilities [n, 3], row-major
 */
export function rocChart(truth: Uint8Array, probabilities: Float32Array): Chart {
  const axisOf = (label: string): Axis => ({
    label,
    min: 0,
    max: 1,
    ticks: SHARES.map((value) => ({ value, text: String(value) })),
  });
  const { axes, at } = drawAxes(
    axisOf('Share of the other images taken for the class'),
    axisOf('Share of the class that is found'),
  );
  const weights = new Float64Array(truth.length).fill(1);
  const lines = CLASS_INDICES.flatMap((label) => {
    const ranking = rankImages(truth, probabilities, label);
    const { rocAuc } = curveAreas(ranking, weights);
    if (rocAuc === null) return [];
    const { positives, negatives, points } = thresholdCurve(ranking);
    const shares = points.map(({ found, falseAlarms }) => ({
      x: falseAlarms / negatives,
      y: found / positives,
    }));
    const text = `${displayName(CLASS_NAMES[label])}: area ${rocAuc.toFixed(3)}`;
    return [{ ...(CLASS_LINES[label] ?? { stroke: '#000000', dash: '' }), text, shares }];
  });
  const chance = polyline([at({ x: 0, y: 0 }), at({ x: 1, y: 1 })], '#8c959f', '2 4');
  const drawn = lines.map(({ shares, stroke, dash }) => polyline(shares.map(at), stroke, dash));
  const content = axes + chance + drawn.join('') + legend({ x: 410, y: 308 }, lines);
  return { name: 'roc', svg: chartSvg('ROC curves of the test images', content) };
}

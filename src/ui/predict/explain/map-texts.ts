import { peakOf } from '../../../domain/explain/describe-map';
import { PATCH } from '../../../domain/explain/occlusion-map';
import { SMOOTH_GRAD } from '../../../domain/explain/smooth-grad';
import type { MapKind } from '../../../state/predict/explain-image';
import { formatWholePercent } from '../../format';

interface MapText {
  name: string;
  explanation: string;
  above: string;
  below: string;
}

const BY_LIGHT = { above: 'brighter raises the probability', below: 'brighter lowers it' };

/** What a map shows, and what its two colours mean. */
export const MAP_TEXTS: Record<MapKind, MapText> = {
  occlusion: {
    name: 'Occlusion',
    explanation: `Squares of ${PATCH} x ${PATCH} pixels are covered with the mean grey, one after the other; the colour says how the probability changes.`,
    above: 'covering it lowers the probability',
    below: 'covering it raises it',
  },
  gradient: {
    name: 'Gradient',
    explanation: 'The colour says how the answer would change if a pixel were a little brighter.',
    ...BY_LIGHT,
  },
  'smooth-grad': {
    name: 'SmoothGrad',
    explanation: `The mean gradient over ${SMOOTH_GRAD.copies} copies of the picture, each with other noise (${formatWholePercent(SMOOTH_GRAD.noise)} of its grey range): what hangs on chance greys averages out.`,
    ...BY_LIGHT,
  },
};

/** Where a map is strongest, in words. @param className as people read it */
export function peakText(map: Float64Array, kind: MapKind, className: string): string {
  const peak = peakOf(map);
  if (peak === null) return `The answer for ${className} reacts nowhere.`;
  const { vertical, horizontal, value } = peak;
  const place =
    vertical === 'middle' && horizontal === 'centre'
      ? 'in the middle'
      : `at the ${vertical} ${horizontal}`;
  const where = `Strongest ${place} of the picture:`;
  if (kind !== 'occlusion') {
    return `${where} brighter pixels ${value > 0 ? 'raise' : 'lower'} the probability of ${className}.`;
  }
  const points = (Math.abs(value) * 100).toFixed(1);
  return `${where} covering it ${value > 0 ? 'lowers' : 'raises'} the probability of ${className} by about ${points} points.`;
}

import { peakOf, reactionOf } from '../../../domain/explain/describe-map';
import { PATCH } from '../../../domain/explain/occlusion-map';
import { SMOOTH_GRAD } from '../../../domain/explain/smooth-grad';
import type { MapKind } from '../../../state/predict/explain-image';
import { formatSize } from '../../../domain/format-figures';
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
    above: 'covering lowers the probability',
    below: 'covering raises it',
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

/** What stands at the ends of a map's colour bar and in its middle. @param full the value of full colour */
export function scaleTexts(kind: MapKind, full: number): { end: string; middle: string } {
  if (kind === 'occlusion') return { end: `, by ${formatSize(full)} or more`, middle: '0' };
  return { end: ', most in this picture', middle: 'not at all' };
}

/** Where a map is strongest, in words. @param className as people read it */
export function peakText(map: Float64Array, kind: MapKind, className: string): string {
  const peak = peakOf(map);
  if (peak === null) return `The answer for ${className} reacts nowhere.`;
  const { vertical, horizontal, value } = peak;
  const place =
    vertical === 'middle' && horizontal === 'centre'
      ? 'in the middle'
      : `at the ${vertical} ${horizontal}`;
  if (kind !== 'occlusion') {
    return `Strongest ${place} of the picture: brighter pixels ${value > 0 ? 'raise' : 'lower'} the probability of ${className}.`;
  }
  const change = `${value > 0 ? 'lowers' : 'raises'} the probability of ${className} by ${formatSize(value)}`;
  switch (reactionOf(value)) {
    case 'none':
      return `The answer for ${className} reacts nowhere: covering a place changes it by less than 0.1\u00a0points on average.`;
    case 'slight':
      return `The answer hardly reacts: most ${place} of the picture, where covering ${change}.`;
    case 'clear':
      return `Strongest ${place} of the picture: covering it ${change}.`;
  }
}

import { peakOf, reactionOf, type Peak } from '../../../domain/explain/describe-map';
import { PATCH } from '../../../domain/explain/occlusion-map';
import { SMOOTH_GRAD } from '../../../domain/explain/smooth-grad';
import { formatSize } from '../../../domain/format-figures';
import type { Model } from '../../../domain/model/model';
import type { MapKind } from '../../../state/predict/explain-image';
import { formatWholePercent } from '../../format';

export const WHY = {
  title: 'Where the answer reacts',
  noMap: 'The image without a map',
  kind: 'Kind of map',
  ofClass: 'Class of the map',
  waiting: 'Working out the map ...',
  making: 'How this map is made and drawn',
  strength: 'Strength',
  smoothing: 'Smoothing',
  views: { title: 'Explanation', label: 'About the answer' },
};

interface MapText {
  name: string;
  /** What it says and what it does not, with the term for it. */
  says: { before: string; term: string; after: string };
  making: string;
  above: string;
  below: string;
}

const SAYS = ' shows where the answer reacts, not where disease is.';
const BY_LIGHT = { above: 'brighter raises it', below: 'brighter lowers it' };

/** What a map shows, and what its two colours mean. */
export const MAP_TEXTS: Record<MapKind, MapText> = {
  occlusion: {
    name: 'Occlusion',
    says: { before: 'An ', term: 'occlusion map', after: SAYS },
    making: `Squares of ${PATCH} x ${PATCH} pixels are covered with the mean grey, one after the other; the colour says how the probability changes.`,
    above: 'covering lowers it',
    below: 'covering raises it',
  },
  gradient: {
    name: 'Gradient',
    says: { before: 'A ', term: 'gradient map', after: SAYS },
    making: 'The colour says how the answer would change if a pixel were a little brighter.',
    ...BY_LIGHT,
  },
  'smooth-grad': {
    name: 'SmoothGrad',
    says: { before: '', term: 'SmoothGrad', after: SAYS },
    making: `The mean gradient over ${SMOOTH_GRAD.copies} copies of the picture, each with other noise (${formatWholePercent(SMOOTH_GRAD.noise)} of its grey range): what hangs on chance greys averages out.`,
    ...BY_LIGHT,
  },
};

/** What the map is drawn over. */
export function overText(kind: Model['kind']): string {
  return `It lies over what the ${kind} sees, 100\u00a0x\u00a0100 grey.`;
}

/** Of a picture that is refused. */
export const REFUSED = {
  image: (kind: Model['kind']) => `The image as the ${kind} sees it`,
  caption: (kind: Model['kind']) => `What the ${kind} sees: 100\u00a0x\u00a0100 grey`,
  map: (kind: Model['kind']) => `Where the ${kind} reacts all the same`,
};

/** What stands at the ends of a map's colour bar and in its middle. @param full the value of full colour */
export function scaleTexts(kind: MapKind, full: number): { end: string; middle: string } {
  if (kind === 'occlusion') return { end: `by ${formatSize(full)} or more`, middle: '0' };
  return { end: 'most in this picture', middle: 'not at all' };
}

export function smoothingText(pixels: number): string {
  return `${pixels}\u00a0pixels`;
}

/**
 * Where a map is strongest, in words.
 *
 * @param className as people read it
 * @param right the side of the patient at the right of the picture; null where nobody says it
 */
export function peakText(
  map: Float64Array,
  kind: MapKind,
  className: string,
  right: 'left' | 'right' | null = null,
): string {
  const peak = peakOf(map);
  if (peak === null) return `The answer for ${className} reacts nowhere.`;
  const { vertical, horizontal, value } = peak;
  const place =
    vertical === 'middle' && horizontal === 'centre'
      ? 'in the middle of the picture'
      : `at the ${vertical} ${horizontal} of the picture${patientSideText(horizontal, right)}`;
  if (kind !== 'occlusion') {
    return `Strongest ${place}: brighter pixels ${value > 0 ? 'raise' : 'lower'} the probability of ${className}.`;
  }
  const change = `${value > 0 ? 'lowers' : 'raises'} the probability of ${className} by ${formatSize(value)}`;
  switch (reactionOf(value)) {
    case 'none':
      return `The answer for ${className} reacts nowhere: covering a place changes it by less than 0.1\u00a0points on average.`;
    case 'slight':
      return `The answer hardly reacts: most ${place}, where covering ${change}.`;
    case 'clear':
      return `Strongest ${place}: covering it ${change}.`;
  }
}

function patientSideText(horizontal: Peak['horizontal'], right: 'left' | 'right' | null): string {
  if (horizontal === 'centre' || right === null) return '';
  const left = right === 'left' ? 'right' : 'left';
  return ` (the patient's ${horizontal === 'right' ? right : left})`;
}

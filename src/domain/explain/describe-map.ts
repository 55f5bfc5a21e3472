import { IMAGE_SIDE } from '../dataset/dataset';
import { shownFigure } from '../format-figures';

/** Where a map is strongest, as seen: the image's left, not the patient's. */
export interface Peak {
  vertical: 'upper' | 'middle' | 'lower';
  horizontal: 'left' | 'centre' | 'right';
  /** The map's value there. */
  value: number;
}

const VERTICAL = ['upper', 'middle', 'lower'] as const;
const HORIZONTAL = ['left', 'centre', 'right'] as const;

/**
 * The change of probability, 0 to 1, that an occlusion map shows in full colour, whatever the image:
 * were its own strongest place the measure, a change by 0.1 points would glow like one by 50.
 */
const FULL_OCCLUSION = 0.2;

/** The value that a map shows in full colour. @param isOcclusion others have no scale of their own */
export function fullValueOf(map: Float64Array, isOcclusion: boolean): number {
  return isOcclusion ? FULL_OCCLUSION : Math.abs(peakOf(map)?.value ?? 0);
}

/** Changes of probability below these are none that is shown, and a slight one. */
const SHOWN = 0.001;
const SLIGHT = 0.01;

/** How much an answer reacts to covering: by the strongest place of an occlusion map. */
export function reactionOf(value: number): 'none' | 'slight' | 'clear' {
  const size = shownFigure(Math.abs(value));
  if (size < SHOWN) return 'none';
  return size < SLIGHT ? 'slight' : 'clear';
}

/** The pixel farthest from 0, its place in thirds of the image; null for a map of zeros. */
export function peakOf(map: Float64Array): Peak | null {
  let peak = 0;
  map.forEach((value, pixel) => {
    if (Math.abs(value) > Math.abs(map[peak] as number)) peak = pixel;
  });
  const value = map[peak] ?? 0;
  if (value === 0) return null;
  const third = (position: number) => Math.floor((3 * position) / IMAGE_SIDE);
  return {
    vertical: VERTICAL[third(Math.floor(peak / IMAGE_SIDE))] ?? 'lower',
    horizontal: HORIZONTAL[third(peak % IMAGE_SIDE)] ?? 'right',
    value,
  };
}

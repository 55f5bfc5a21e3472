import { IMAGE_SIDE } from '../dataset/dataset';

/** Where a map is strongest, as seen: the image's left, not the patient's. */
export interface Peak {
  vertical: 'upper' | 'middle' | 'lower';
  horizontal: 'left' | 'centre' | 'right';
  /** The map's value there. */
  value: number;
}

const VERTICAL = ['upper', 'middle', 'lower'] as const;
const HORIZONTAL = ['left', 'centre', 'right'] as const;

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

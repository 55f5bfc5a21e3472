import { lookUp, type LookupTable } from './lookup-table';

export const WINDOW_SHAPES = ['LINEAR', 'LINEAR_EXACT', 'SIGMOID'] as const;

/** VOI LUT Function: how the values within a window spread over the greys. */
export type WindowShape = (typeof WINDOW_SHAPES)[number];

/** Which values a viewer spreads from black to white (PS3.3, C.11.2). */
export type ValuesOfInterest =
  | { kind: 'window'; shape: WindowShape; centre: number; width: number }
  | { kind: 'table'; table: LookupTable }
  /** The file says nothing, or nothing that can be: from the lowest value of the picture to the highest. */
  | { kind: 'full-range' };

export interface ValueRange {
  low: number;
  high: number;
}

/** Whether a window of this width can be: LINEAR needs 1 or more, the others more than 0. */
export function isWindowWidth(shape: WindowShape, width: number): boolean {
  return shape === 'LINEAR' ? width >= 1 : width > 0;
}

/** What gives each value its level, 0 to 255 and not rounded. @param range of the picture's values */
export function levelFunction(
  interest: ValuesOfInterest,
  range: ValueRange,
): (value: number) => number {
  switch (interest.kind) {
    case 'window':
      return windowFunction(interest);
    case 'table': {
      const { table } = interest;
      const highest = 2 ** table.bits - 1;
      return (value) => Math.min((lookUp(table, value) / highest) * 255, 255);
    }
    case 'full-range': {
      const { low, high } = range;
      // Black where all values are the same.
      return high === low ? () => 0 : (value) => ((value - low) / (high - low)) * 255;
    }
  }
}

interface Window {
  shape: WindowShape;
  centre: number;
  width: number;
}

/** PS3.3, C.11.2.1.2 and C.11.2.1.3, with 0 and 255 as the lowest and highest output. */
function windowFunction({ shape, centre, width }: Window): (value: number) => number {
  switch (shape) {
    case 'LINEAR':
      return ramp(centre - 0.5, width - 1);
    case 'LINEAR_EXACT':
      return ramp(centre, width);
    case 'SIGMOID':
      return (value) => 255 / (1 + Math.exp((-4 * (value - centre)) / width));
  }
}

/** A threshold where the width is 0. */
function ramp(centre: number, width: number) {
  return (value: number) => {
    if (value <= centre - width / 2) return 0;
    if (value > centre + width / 2) return 255;
    return ((value - centre) / width + 0.5) * 255;
  };
}

import type { StripScale } from './strip-scale';

/** A value of a chart of strips. */
export interface PlaceOfDot {
  /** From the top, from 0. */
  strip: number;
  /** Among the strip's values, from 0. */
  dot: number;
}

interface Strip {
  /** At least one. */
  values: readonly number[];
}

/** The value that lies nearest to a place. @param place in percent of the width */
export function nearestTo(place: number, { values }: Strip, scale: StripScale): number {
  const distances = values.map((value) => Math.abs(scale.place(value) - place));
  return distances.indexOf(Math.min(...distances));
}

/**
 * Where an arrow key leads: along a strip to the next higher or lower value, else to the strip above or
 * below. The first key leads to the first value.
 *
 * @returns null where the key is no arrow
 */
export function placeAfter(
  place: PlaceOfDot | null,
  key: string,
  strips: readonly Strip[],
): PlaceOfDot | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  if (place === null) return { strip: 0, dot: upward(strips[0])[0] ?? 0 };
  if (step.strips !== 0) {
    const strip = within(place.strip + step.strips, strips.length);
    const from = upward(strips[place.strip]).indexOf(place.dot);
    const order = upward(strips[strip]);
    return { strip, dot: order[within(from, order.length)] ?? 0 };
  }
  const order = upward(strips[place.strip]);
  return {
    ...place,
    dot: order[within(order.indexOf(place.dot) + step.dots, order.length)] ?? place.dot,
  };
}

const STEPS: Partial<Record<string, { strips: number; dots: number }>> = {
  ArrowLeft: { strips: 0, dots: -1 },
  ArrowRight: { strips: 0, dots: 1 },
  ArrowUp: { strips: -1, dots: 0 },
  ArrowDown: { strips: 1, dots: 0 },
};

/** The positions of a strip's values, from the lowest value on. */
function upward(strip: Strip | undefined): number[] {
  const values = strip?.values ?? [];
  return [...values.keys()].sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
}

function within(position: number, length: number): number {
  return Math.min(Math.max(position, 0), length - 1);
}

/** The part of 0 to 1 that a strip shows, with its ticks; the first and the last are its ends. */
export interface StripScale {
  ticks: number[];
  /** Where a value lies, in percent of the width. */
  place: (value: number) => number;
}

/** In hundredths, so that ticks are round. */
const STEPS = [1, 2, 5, 10];
const LARGEST_STEP = 20;
const MOST_STEPS = 6;

/** The smallest round part of 0 to 1 that holds the values. @param values 0 to 1, at least one */
export function stripScale(values: readonly number[]): StripScale {
  const lowest = Math.min(...values) * 100;
  const highest = Math.max(...values) * 100;
  const ends = (step: number) => {
    const low = Math.floor(lowest / step + ROUNDING) * step;
    const high = Math.ceil(highest / step - ROUNDING) * step;
    if (low < high) return { low, high };
    // A single value on a tick: the step that ends in it, but for 0.
    return low === 0 ? { low, high: step } : { low: low - step, high };
  };
  const step =
    STEPS.find((one) => (ends(one).high - ends(one).low) / one <= MOST_STEPS) ?? LARGEST_STEP;
  const { low, high } = ends(step);
  const steps = Math.round((high - low) / step);
  return {
    ticks: Array.from({ length: steps + 1 }, (_, index) => (low + index * step) / 100),
    place: (value) => ((value * 100 - low) / (high - low)) * 100,
  };
}

/** Of steps: what arithmetic adds to a value that lies on a tick. */
const ROUNDING = 1e-9;

/** Dots nearer than this, in percent of the width, would cover each other. */
const COVERING = 3;

/**
 * Puts each dot into the first lane where it covers none before it; the last lane takes the rest.
 *
 * @param places in percent of the width
 * @returns by dot, 0 to lanes - 1
 */
export function dotLanes(places: readonly number[], lanes: number): number[] {
  const taken: { place: number; lane: number }[] = [];
  for (const place of places) {
    const near = taken.filter((other) => Math.abs(other.place - place) < COVERING);
    const isFree = (lane: number) => near.every((other) => other.lane !== lane);
    const free = Array.from({ length: lanes }, (_, lane) => lane).find(isFree);
    taken.push({ place, lane: free ?? lanes - 1 });
  }
  return taken.map(({ lane }) => lane);
}

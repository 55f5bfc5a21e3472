/**
 * Round numbers from 0 to at least `highest` for an axis, in steps of 1, 2 or 5 times a power of
 * ten. @param highest above 0; an axis without anything on it runs from 0 to 1
 */
export function axisTicks(highest: number): number[] {
  if (!(highest > 0)) return [0, 1];
  const rough = highest / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const count = Math.ceil((highest / step) * (1 - 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

const MOST_STEPS = 5;
const STEPS = [1, 2, 5, 10];

/**
 * Lines of runs in one chart: each differs by its dashes as well as by its colour, which is none of
 * the classes' (see theme.ts).
 */
const DASHES = ['0', '7 4', '2 3', '12 4 2 4', '12 3', '2 6'] as const;

/** @param place of the run, from 0 to 5 */
export function runLineStyle(place: number) {
  return { colour: `var(--run-${place})`, dash: DASHES[place] ?? '0' };
}

/** From the longest to the shortest; a month and a year are mean ones. */
const UNITS = [
  ['year', 365.25 * 24 * 3600],
  ['month', (365.25 / 12) * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

const relative = new Intl.RelativeTimeFormat('en');

/**
 * How long ago something was: "just now", "5 minutes ago", "3 days ago", in the largest unit that
 * is full. What lies ahead, by a clock that was set back, is just now.
 *
 * @param then ISO 8601
 * @param now milliseconds since 1970
 */
export function formatAge(then: string, now: number): string {
  const seconds = (now - Date.parse(then)) / 1000;
  for (const [unit, length] of UNITS) {
    if (seconds >= length) return relative.format(-Math.floor(seconds / length), unit);
  }
  return 'just now';
}

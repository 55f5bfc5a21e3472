/**
 * A part of `npm test` that has ended.
 *
 * @typedef {{ name: string, seconds: number, passed: number, failed: number }} Part
 */

/**
 * One line a part, the longest first, and how long it took in all: less than the sum where parts ran
 * beside each other.
 *
 * @param {readonly Part[]} parts
 * @param {number} seconds of all of it
 */
export function formatTimes(parts, seconds) {
  const rows = parts
    .toSorted((a, b) => b.seconds - a.seconds)
    .map((part) => [
      part.name,
      part.seconds.toFixed(1),
      part.failed === 0 ? `${part.passed} passed` : `${part.failed} FAILED`,
    ]);
  const table = [['part', 'seconds', 'checks'], ...rows, ['all', seconds.toFixed(1), '']];
  const widthOf = (/** @type {number} */ column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0));
  const [nameWidth, secondsWidth] = [widthOf(0), widthOf(1)];
  return table
    .map(([name = '', time = '', checks = '']) =>
      `${name.padEnd(nameWidth)}  ${time.padStart(secondsWidth)}  ${checks}`.trimEnd(),
    )
    .join('\n');
}

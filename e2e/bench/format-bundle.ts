import type { AskedFigures, BundleFigures, SavedBundle } from './bundle';

/** Two tables: what the small copies cost in a bundle, and how long their verdicts take. */
export function formatBundle({ saved, openMs, one, many }: BundleFigures): string {
  const savedLine = (name: string, { sizeBytes, saveMs, longestTaskMs }: SavedBundle) =>
    `| ${name} | ${(sizeBytes / 1e6).toFixed(2)} MB | ${seconds(saveMs)} | ${longestTaskMs.toFixed(0)} ms |`;
  const askedLine = ({ images, answersMs, verdictsMs }: AskedFigures) =>
    `| ${images} | ${seconds(answersMs)} | ${seconds(verdictsMs)} |`;
  return [
    '| Bundle | Size | Saved in | Longest task |',
    '|---|--:|--:|--:|',
    savedLine('with small copies', saved.with),
    savedLine('without', saved.without),
    '',
    `Opened in ${seconds(openMs)}; then, from choosing the files:`,
    '',
    '| Images | All answers | All verdicts |',
    '|--:|--:|--:|',
    ...[one, many].map(askedLine),
  ].join('\n');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

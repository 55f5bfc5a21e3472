import type { FamiliarityFigures } from './familiarity';

/** A table of what was flagged, and what it cost. */
export function formatFamiliarity({ rows, fitMs, judgeMs }: FamiliarityFigures): string {
  const lines = rows.map(({ calibratedOn, asked, verdicts }) => {
    const { familiar, unusual, unlike } = verdicts;
    const images = familiar + unusual + unlike;
    const flagged = unusual + unlike;
    const share = images === 0 ? '-' : `${((100 * flagged) / images).toFixed(1)} %`;
    return [calibratedOn, asked, images, flagged, unlike, share];
  });
  return [
    '| Calibrated on | Asked about | Images | Flagged | of these, unlike | Share flagged |',
    '|---|---|--:|--:|--:|--:|',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    `Fit ${(fitMs / 1000).toFixed(1)} s at most; ${judgeMs.toFixed(1)} ms an image asked about.`,
  ].join('\n');
}

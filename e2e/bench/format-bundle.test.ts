import { expect, it } from 'vitest';
import { formatBundle } from './format-bundle';

it('has a line for each bundle and for each question', () => {
  const report = formatBundle({
    saved: {
      with: { sizeBytes: 5_250_000, saveMs: 1234, longestTaskMs: 61.4 },
      without: { sizeBytes: 1_500_000, saveMs: 800, longestTaskMs: 0 },
    },
    openMs: 456,
    one: { images: 1, answersMs: 100, verdictsMs: 2500 },
    many: { images: 50, answersMs: 1000, verdictsMs: 3000 },
  });
  expect(report.split('\n')).toEqual([
    '| Bundle | Size | Saved in | Longest task |',
    '|---|--:|--:|--:|',
    '| with small copies | 5.25 MB | 1.23 s | 61 ms |',
    '| without | 1.50 MB | 0.80 s | 0 ms |',
    '',
    'Opened in 0.46 s; then, from choosing the files:',
    '',
    '| Images | All answers | All verdicts |',
    '|--:|--:|--:|',
    '| 1 | 0.10 s | 2.50 s |',
    '| 50 | 1.00 s | 3.00 s |',
  ]);
});

import { describe, expect, it } from 'vitest';
import { formatFamiliarity } from './format-familiarity';

describe('formatFamiliarity', () => {
  it('counts both warnings as flagged, and takes no share of nothing', () => {
    const report = formatFamiliarity({
      rows: [
        { calibratedOn: 'TEST', asked: 'TEST', verdicts: { familiar: 6, unusual: 1, unlike: 1 } },
        { calibratedOn: 'TEST', asked: 'none', verdicts: { familiar: 0, unusual: 0, unlike: 0 } },
      ],
      fitMs: 2345,
      judgeMs: 3.21,
    });
    expect(report.split('\n').slice(2)).toEqual([
      '| TEST | TEST | 8 | 2 | 1 | 25.0 % |',
      '| TEST | none | 0 | 0 | 0 | - |',
      '',
      'Fit 2.3 s at most; 3.2 ms an image asked about.',
    ]);
  });
});

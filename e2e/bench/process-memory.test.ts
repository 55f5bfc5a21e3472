import { describe, expect, it } from 'vitest';
import { parseMemory } from './process-memory';

describe('parseMemory', () => {
  const rollup = [
    '55d0c0000000-7fff00000000 ---p 00000000 00:00 0    [rollup]',
    'Rss:              123456 kB',
    'Pss:               10240 kB',
    'Pss_Dirty:          9999 kB',
  ].join('\n');

  it('reads the line of that name, in bytes', () => {
    expect(parseMemory(rollup, 'Pss')).toBe(10_485_760);
    expect(parseMemory('Name:\tchromium\nVmRSS:\t    2048 kB\nRssAnon:\t 1 kB', 'VmRSS')).toBe(
      2_097_152,
    );
  });

  it('is 0 where a process has no memory any more', () => {
    expect(parseMemory('Name:\tchromium\nState:\tZ (zombie)\n', 'VmRSS')).toBe(0);
    expect(parseMemory('', 'Pss')).toBe(0);
  });
});

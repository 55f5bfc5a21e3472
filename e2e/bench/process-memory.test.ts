import { describe, expect, it } from 'vitest';
import { listTree, parseMemory, parseParent } from './process-memory';

describe('parseParent', () => {
  it('reads past a name with blanks and brackets', () => {
    expect(parseParent('4711 (chromium) S 42 4711 4711 0 -1 4194304')).toBe(42);
    expect(parseParent('12 (a) b) (c) R 7 12 12')).toBe(7);
  });
});

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

describe('listTree', () => {
  it('follows children of children, and nobody else', () => {
    const parents = new Map([
      [1, 0],
      [10, 1],
      [11, 10],
      [12, 11],
      [13, 10],
      [20, 1],
      [21, 20],
    ]);
    expect(listTree(10, parents).toSorted()).toEqual([10, 11, 12, 13]);
    expect(listTree(99, parents)).toEqual([99]);
  });
});

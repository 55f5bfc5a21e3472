import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatFinePercent,
  formatWholePercent,
  plural,
} from './format';

/** Keeps a number and its unit on one line. */
const SPACE = '\u00a0';

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [325_855, '325,855'],
    [9.07, '9'],
  ])('writes %d as %s', (value, text) => {
    expect(formatCount(value)).toBe(text);
  });
});

describe('plural', () => {
  it('writes one of a thing', () => {
    expect(plural(1, 'image')).toBe(`1${SPACE}image`);
  });

  it.each([0, 2, 5933])('adds an s for %d', (count) => {
    expect(plural(count, 'image')).toBe(`${formatCount(count)}${SPACE}images`);
  });

  it('takes another word where an s does not do', () => {
    expect(plural(2, 'file is', 'files are')).toBe(`2${SPACE}files are`);
    expect(plural(1, 'file is', 'files are')).toBe(`1${SPACE}file is`);
  });
});

describe('a percentage that is no figure', () => {
  it('is whole on an axis and finer for a single grey value', () => {
    expect(formatWholePercent(0.25)).toBe(`25${SPACE}%`);
    expect(formatFinePercent(0.00126)).toBe(`0.13${SPACE}%`);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1000, '1.0 s'],
    [9940, '9.9 s'],
    [10_400, '10 s'],
    [59_400, '59 s'],
    [60_000, '1 min 0 s'],
    [200_000, '3 min 20 s'],
    [3_599_000, '59 min 59 s'],
    [3_900_000, '1 h 5 min'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatDuration(ms).replaceAll(SPACE, ' ')).toBe(text);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [19_700_000, '19.7 MB'],
    [250_000_000, '250 MB'],
    [1_228_000_000, '1.2 GB'],
    [5e12, '5000 GB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes).replaceAll(SPACE, ' ')).toBe(text);
  });
});

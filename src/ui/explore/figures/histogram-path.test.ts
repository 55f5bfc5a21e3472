import { describe, expect, it } from 'vitest';
import { highestInside, histogramPath, levelAfterKey, levelAt } from './histogram-path';

function countsOf(counts: Record<number, number>): Uint16Array {
  const all = new Uint16Array(256);
  for (const [level, count] of Object.entries(counts)) all[Number(level)] = count;
  return all;
}

describe('highestInside', () => {
  it('passes over nearly black and nearly white', () => {
    expect(highestInside(countsOf({ 0: 5000, 7: 300, 8: 30, 247: 70, 248: 90, 255: 900 }))).toBe(
      70,
    );
  });

  it('is above 0 for an image of black alone', () => {
    expect(highestInside(countsOf({ 0: 10_000 }))).toBe(1);
  });
});

describe('histogramPath', () => {
  const path = histogramPath(countsOf({ 0: 400, 1: 50, 255: 25 }), 100);

  it('has a step a grey value, cut off at the top', () => {
    // 400 of 100 is cut to the top at 0; 50 is half, at 50; 25 a quarter, at 75.
    expect(path).toMatch(/^M0 100V0\.0H1V50\.0H2V100\.0H3/);
    expect(path).toMatch(/V75\.0H256V100Z$/);
    expect(path.match(/H/g)).toHaveLength(256);
  });
});

describe('levelAt', () => {
  it.each([
    [-0.2, 0],
    [0, 0],
    [0.5, 128],
    [0.999, 255],
    [1, 255],
    [1.4, 255],
  ])('at %d of the width is %d', (share, level) => {
    expect(levelAt(share)).toBe(level);
  });
});

describe('levelAfterKey', () => {
  it.each([
    ['ArrowRight', 10, 11],
    ['ArrowLeft', 10, 9],
    ['ArrowLeft', 0, 0],
    ['PageUp', 250, 255],
    ['PageDown', 20, 4],
    ['Home', 99, 0],
    ['End', 99, 255],
  ])('%s from %d goes to %d', (key, from, to) => {
    expect(levelAfterKey(from, key)).toBe(to);
  });

  it('leaves other keys to the page', () => {
    expect(levelAfterKey(10, 'Tab')).toBeNull();
  });
});

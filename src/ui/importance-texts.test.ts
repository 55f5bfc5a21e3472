import { describe, expect, it } from 'vitest';
import { importancePixels, importanceTitle } from './importance-texts';

const SPACE = '\u00a0';

/** 100 x 100 with a weight at each of these places. */
function importanceAt(weights: Record<string, number>): Float32Array {
  const importance = new Float32Array(10_000);
  for (const [place, weight] of Object.entries(weights)) {
    const [x = 0, y = 0] = place.split(',').map(Number);
    importance[y * 100 + x] = weight;
  }
  return importance;
}

describe('importanceTitle', () => {
  const titleOf = (share: number) =>
    `${share.toFixed(1)}${SPACE}% of the importance lies in the outer 10 pixels, which are 36.0${SPACE}% of the image`;

  it('counts the outer 10 pixels on every side', () => {
    expect(importanceTitle(new Float32Array(10_000).fill(1e-4))).toBe(titleOf(36));
    const inside = { '10,10': 0.125, '89,10': 0.125, '10,89': 0.125, '89,89': 0.125 };
    const outside = { '9,50': 0.125, '90,50': 0.125, '50,9': 0.125, '50,90': 0.125 };
    expect(importanceTitle(importanceAt({ ...inside, ...outside }))).toBe(titleOf(50));
    expect(importanceTitle(importanceAt(inside))).toBe(titleOf(0));
  });

  it('says so where no tree has a split', () => {
    expect(importanceTitle(new Float32Array(10_000))).toBe('The forest asks about no pixel');
  });
});

describe('importancePixels', () => {
  it('draws the most important hundredth white and the others by their share of it', () => {
    const importance = new Float32Array(10_000);
    importance.fill(4, 0, 150);
    importance.fill(100, 0, 2);
    importance[9999] = 2;
    const pixels = importancePixels(importance);
    expect([pixels[0], pixels[149], pixels[9999], pixels[5000]]).toEqual([255, 255, 128, 0]);
  });

  it('is black where nothing was asked', () => {
    expect(new Set(importancePixels(new Float32Array(10_000)))).toEqual(new Set([0]));
  });
});

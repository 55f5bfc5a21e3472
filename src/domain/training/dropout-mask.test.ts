import { describe, expect, it } from 'vitest';
import { dropoutStream, fillDropoutMask } from './dropout-mask';

const LENGTH = 100_000;

function maskOf({ rate = 0.3, seed = 0, step = 0, layer = 0, length = LENGTH } = {}): Float32Array {
  const mask = new Float32Array(length);
  fillDropoutMask(mask, rate, dropoutStream(seed, step, layer));
  return mask;
}

function shareKept(mask: Float32Array): number {
  return mask.reduce((kept, value) => kept + (value > 0 ? 1 : 0), 0) / mask.length;
}

/** Four deviations of the share in `LENGTH` draws of an event of this probability. */
function tolerance(probability: number): number {
  return 4 * Math.sqrt((probability * (1 - probability)) / LENGTH);
}

describe('a dropout mask', () => {
  it.each([0.05, 0.3, 0.5, 0.95])('drops a share of %f', (rate) => {
    const mask = maskOf({ rate });
    expect(Math.abs(shareKept(mask) - (1 - rate))).toBeLessThan(tolerance(rate));
  });

  it('is 0 or 1 / (1 - rate), so that the mean stays', () => {
    expect(new Set(maskOf({ rate: 0.75 }))).toEqual(new Set([0, 4]));
    expect(new Set(maskOf({ rate: 0.3 }))).toEqual(new Set([0, Math.fround(1 / 0.7)]));
  });

  it('keeps everything at rate 0', () => {
    expect(new Set(maskOf({ rate: 0 }))).toEqual(new Set([1]));
  });

  it('replaces what the array held', () => {
    const used = new Float32Array(8).fill(9);
    fillDropoutMask(used, 0.5, dropoutStream(1, 2, 3));
    expect(used).toEqual(maskOf({ rate: 0.5, seed: 1, step: 2, layer: 3, length: 8 }));
  });

  it('depends on its arguments alone: not on earlier masks, nor on the length', () => {
    const first = maskOf({ step: 7, layer: 1 });
    maskOf({ step: 8 });
    expect(maskOf({ step: 7, layer: 1 })).toEqual(first);
    expect(maskOf({ step: 7, layer: 1, length: 100 })).toEqual(first.slice(0, 100));
  });

  it.each([
    ['another seed', { seed: 1 }],
    ['a far seed', { seed: 2 ** 31 - 1 }],
    ['the next step', { step: 1 }],
    ['a far step', { step: 11_699 }],
    ['another layer', { layer: 1 }],
  ])('is independent of the one of %s', (_, change) => {
    const one = maskOf();
    const other = maskOf(change);
    // Nor with neighbours swapped, as masks would be whose streams differ in one bit.
    for (const swap of [0, 1, 2, 3]) {
      const agreeing = one.reduce((n, value, i) => n + (value === other[i ^ swap] ? 1 : 0), 0);
      // Both kept or both dropped: 0.7^2 + 0.3^2 = 0.58 when nothing joins them.
      expect(Math.abs(agreeing / LENGTH - 0.58)).toBeLessThan(tolerance(0.58));
    }
  });

  it('takes seed, step and layer for different things', () => {
    const [seed, step, layer] = [{ seed: 1 }, { step: 1 }, { layer: 1 }].map(maskOf);
    expect(seed).not.toEqual(step);
    expect(step).not.toEqual(layer);
    expect(layer).not.toEqual(seed);
  });

  it.each([1, 2, 60, 256])('does not repeat itself at a distance of %i', (distance) => {
    const mask = maskOf();
    let agreeing = 0;
    for (let i = distance; i < LENGTH; i++) if (mask[i] === mask[i - distance]) agreeing++;
    expect(Math.abs(agreeing / (LENGTH - distance) - 0.58)).toBeLessThan(tolerance(0.58));
  });
});

import { describe, expect, it } from 'vitest';
import { givesNoise } from './canvas-noise';

/** A canvas that gives back what `change` makes of what was drawn. */
function canvasThat(change: (value: number, at: number) => number) {
  let shown = new Uint8ClampedArray();
  return {
    createImageData: (width: number, height: number) => ({
      data: new Uint8ClampedArray(4 * width * height),
    }),
    putImageData({ data }: { data: Uint8ClampedArray }) {
      shown = Uint8ClampedArray.from(data);
    },
    getImageData: () => ({ data: shown.map(change) }),
  };
}

describe('a canvas', () => {
  it('that gives back what was drawn gives no noise', () => {
    expect(givesNoise(canvasThat((value) => value))).toBe(false);
  });

  it.each([
    ['white', () => 255],
    [
      'another level in one place',
      (value: number, at: number) => (at === 1802 ? value ^ 1 : value),
    ],
  ])('that gives back %s does', (_what, change) => {
    expect(givesNoise(canvasThat(change))).toBe(true);
  });
});

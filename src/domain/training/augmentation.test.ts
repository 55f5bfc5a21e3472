import { describe, expect, it } from 'vitest';
import { fillTransforms, TRANSFORM_SIZE, transformImage, type Augmentation } from './augmentation';

const NONE: Augmentation = { shift: 0, scale: 0, flip: false, brightness: 0, contrast: 0 };

function transformsOf(change: Partial<Augmentation>, rows = 4000, seed = 1, step = 0) {
  const transforms = new Float32Array(rows * TRANSFORM_SIZE);
  fillTransforms(transforms, { ...NONE, ...change }, 100, seed, step);
  return Array.from({ length: rows }, (_, row) => {
    const [ax = NaN, bx = NaN, ay = NaN, by = NaN, gain = NaN, offset = NaN] = transforms.subarray(
      row * TRANSFORM_SIZE,
    );
    return { ax, bx, ay, by, gain, offset };
  });
}

function range(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

describe('the transforms of a batch', () => {
  it('leave the image alone when nothing may change', () => {
    for (const transform of transformsOf({})) {
      expect(transform).toEqual({ ax: 1, bx: 0, ay: 1, by: 0, gain: 1, offset: 0 });
    }
  });

  it('shift up to the share of the side, either way', () => {
    const [least, most] = range(transformsOf({ shift: 0.1 }).map(({ bx }) => bx));
    expect(least).toBeGreaterThan(-10);
    expect(least).toBeLessThan(-9.9);
    expect(most).toBeLessThan(10);
    expect(most).toBeGreaterThan(9.9);
  });

  it('enlarge and reduce around the middle, x as y', () => {
    const transforms = transformsOf({ scale: 0.25 });
    for (const { ax, bx, ay, by } of transforms) {
      expect(ax).toBe(ay);
      // The middle of 100 pixels lies at 49.5 and stays there.
      expect(ax * 49.5 + bx).toBeCloseTo(49.5, 4);
      expect(ay * 49.5 + by).toBeCloseTo(49.5, 4);
    }
    const [least, most] = range(transforms.map(({ ax }) => ax));
    expect(least).toBeCloseTo(1 / 1.25, 2);
    expect(most).toBeCloseTo(1 / 0.75, 2);
  });

  it('mirror every second image, left to right', () => {
    const mirrored = transformsOf({ flip: true }).filter(({ ax }) => ax === -1);
    // Four deviations of 4000 coins.
    expect(Math.abs(mirrored.length - 2000)).toBeLessThan(4 * Math.sqrt(1000));
    expect(new Set(mirrored.map(({ bx, ay }) => `${bx} ${ay}`))).toEqual(new Set(['99 1']));
  });

  it('change contrast around mid-grey and brightness by a share of white', () => {
    for (const { gain, offset } of transformsOf({ contrast: 0.2 })) {
      expect(gain * 127.5 + offset).toBeCloseTo(127.5, 3);
      expect(Math.abs(gain - 1)).toBeLessThanOrEqual(0.2);
    }
    const [least, most] = range(transformsOf({ brightness: 0.1 }).map(({ offset }) => offset));
    expect(least).toBeCloseTo(-25.5, 0);
    expect(most).toBeCloseTo(25.5, 0);
  });

  it('follow from seed, step and row alone', () => {
    const all: Partial<Augmentation> = { shift: 0.1, scale: 0.1, brightness: 0.1, contrast: 0.1 };
    const ten = transformsOf(all, 10);
    expect(transformsOf(all, 20).slice(0, 10)).toEqual(ten);
    expect(transformsOf(all, 10, 2)).not.toEqual(ten);
    expect(transformsOf(all, 10, 1, 1)).not.toEqual(ten);
    expect(new Set(ten.map(({ bx }) => bx)).size).toBe(10);
  });
});

describe('transformImage', () => {
  /** 3 x 3. */
  const IMAGE = Uint8Array.of(0, 10, 20, 30, 40, 50, 60, 70, 80);

  function transformed(transform: number[]): number[] {
    const levels = new Float32Array(9);
    transformImage(IMAGE, Float32Array.from(transform), 3, levels);
    return Array.from(levels);
  }

  it('copies under the identity', () => {
    expect(transformed([1, 0, 1, 0, 1, 0])).toEqual(Array.from(IMAGE));
  });

  it('mirrors', () => {
    expect(transformed([-1, 2, 1, 0, 1, 0])).toEqual([20, 10, 0, 50, 40, 30, 80, 70, 60]);
  });

  it('lies between pixels by their distance, and repeats the border', () => {
    // From half a pixel to the right and a whole one down.
    expect(transformed([1, 0.5, 1, 1, 1, 0])).toEqual([35, 45, 50, 65, 75, 80, 65, 75, 80]);
  });

  it('keeps grey values within 0 and 255', () => {
    expect(transformed([1, 0, 1, 0, 4, -40])).toEqual([0, 0, 40, 80, 120, 160, 200, 240, 255]);
  });
});

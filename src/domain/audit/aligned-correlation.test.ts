import { describe, expect, it } from 'vitest';
import { pictureOf, RIPPLES, SLOPE } from '../testing/pictures';
import { alignedCorrelation } from './aligned-correlation';
import { correlation } from './correlation';

/** Rings and bars about as coarse as ribs, at any place: what a scan of them would show. */
function sceneAt(x: number, y: number): number {
  const rings = Math.sin(Math.hypot(x - 38, y - 61) / 3);
  const bars = Math.cos(x / 5 + y / 11);
  return 128 + 60 * rings + 50 * bars;
}

const SCENE = pictureOf(sceneAt);

describe('alignedCorrelation', () => {
  it.each([
    [
      'cropped by 3 %',
      (x: number, y: number) => [49.5 + (x - 49.5) * 0.94, 49.5 + (y - 49.5) * 0.94],
    ],
    ['moved', (x: number, y: number) => [x + 3, y - 2]],
    [
      'turned by 4 degrees',
      (x: number, y: number) => {
        const [right, down, turn] = [x - 49.5, y - 49.5, (4 * Math.PI) / 180];
        return [
          49.5 + right * Math.cos(turn) - down * Math.sin(turn),
          49.5 + right * Math.sin(turn) + down * Math.cos(turn),
        ];
      },
    ],
  ])('finds a copy %s', (_, placeOf) => {
    const copy = pictureOf((x, y) => {
      const [column = 0, row = 0] = placeOf(x, y);
      return sceneAt(column, row);
    });
    expect(correlation(SCENE, copy)).toBeLessThan(0.95);
    expect(alignedCorrelation(SCENE, copy)).toBeGreaterThan(0.98);
  });

  it('is 1 for the picture itself, in other light too', () => {
    expect(alignedCorrelation(SCENE, SCENE)).toBeCloseTo(1, 6);
    expect(
      alignedCorrelation(
        SCENE,
        SCENE.map((value) => value * 0.8 + 15),
      ),
    ).toBeGreaterThan(0.999);
  });

  it('finds no likeness between different pictures', () => {
    expect(alignedCorrelation(SLOPE, RIPPLES)).toBeLessThan(0.5);
    expect(alignedCorrelation(SCENE, RIPPLES)).toBeLessThan(0.5);
  });

  it('is 0 beside a picture of one grey value', () => {
    expect(alignedCorrelation(SCENE, new Uint8Array(10_000).fill(7))).toBe(0);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf, overscanOf, ROW_HEIGHT, stepOfKey, THUMBNAIL } from './grid-layout';

it('columnsOf fits thumbnails of 104 pixels with gaps of at least 8', () => {
  // 9 * 104 + 8 * 8 = 1000: exactly nine.
  expect(columnsOf(1000)).toEqual({ count: 9, pitch: 112 });
  expect(columnsOf(999)).toEqual({ count: 8, pitch: 127 });
  // 3 * 104 + 2 * 8 = 328, a phone of 360 less its margins.
  expect(columnsOf(328)).toEqual({ count: 3, pitch: 112 });
  expect(columnsOf(0)).toEqual({ count: 1, pitch: 104 });
});

it('columnsOf uses the width but for less than a pixel a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 216, max: 4000 }), (width) => {
      const { count, pitch } = columnsOf(width);
      const used = (count - 1) * pitch + THUMBNAIL.width;
      expect(used).toBeLessThanOrEqual(width);
      expect(width - used).toBeLessThan(count - 1);
    }),
    { seed: 5 },
  );
});

it('overscanOf keeps at most 200 thumbnails up to a screen of 2160 pixels', () => {
  expect(overscanOf(9, 800)).toBe(2);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 300, max: 2160 }),
      (columns, height) => {
        const rows = Math.ceil(height / ROW_HEIGHT) + 1 + 2 * overscanOf(columns, height);
        expect(rows * columns).toBeLessThanOrEqual(200);
      },
    ),
    { seed: 5 },
  );
});

it('stepOfKey goes by one along a row and by a row across', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter'];
  expect(keys.map((key) => stepOfKey(key, 9))).toEqual([-1, 1, -9, 9, null]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  overscanOf,
  pageRowsOf,
  ROW_HEIGHT,
  targetOfKey,
  THUMBNAIL,
} from './grid-layout';

it('columnsOf fits thumbnails of 104 pixels with gaps of at least 8', () => {
  // 9 * 104 + 8 * 8 = 1000: exactly nine.
  expect(columnsOf(1000)).toEqual({ count: 9, pitch: 112 });
  expect(columnsOf(999)).toEqual({ count: 8, pitch: 127 });
  // 3 * 104 + 2 * 8 = 328, a phone of 360 less its margins.
  expect(columnsOf(328)).toEqual({ count: 3, pitch: 112 });
  // A phone of 320 less its margins: 80 pixels between two would be a hole.
  expect(columnsOf(288)).toEqual({ count: 2, pitch: 136 });
  expect(columnsOf(0)).toEqual({ count: 1, pitch: 104 });
});

it('columnsOf uses the width but for less than a pixel a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 328, max: 4000 }), (width) => {
      const { count, pitch } = columnsOf(width);
      const used = (count - 1) * pitch + THUMBNAIL.width;
      expect(used).toBeLessThanOrEqual(width);
      if (pitch < 136) expect(width - used).toBeLessThan(count - 1);
      else expect(count).toBeLessThan(5);
    }),
    { seed: 5 },
  );
});

it('overscanOf keeps at most 200 thumbnails up to a screen of 1760 pixels and 12 columns', () => {
  expect(overscanOf(9, 800)).toBe(2);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 300, max: 1760 }),
      (columns, height) => {
        const rows = Math.ceil(height / ROW_HEIGHT) + 1 + 2 * overscanOf(columns, height);
        expect(rows * columns).toBeLessThanOrEqual(200);
      },
    ),
    { seed: 5 },
  );
});

describe('targetOfKey', () => {
  // Rows of 9: 0 to 8, 9 to 17, 18 to 26, 27 to 30.
  const rows = { count: 31, columns: 9, pageRows: 2 };

  it.each([
    ['ArrowLeft', 10, 9],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 8, 9],
    ['ArrowRight', 30, 30],
    ['ArrowUp', 12, 3],
    ['ArrowUp', 8, 8],
    ['ArrowDown', 12, 21],
    ['ArrowDown', 26, 26],
    ['Home', 17, 0],
    ['End', 17, 30],
    ['PageDown', 4, 22],
    ['PageDown', 12, 30],
    ['PageDown', 14, 23],
    ['PageUp', 29, 11],
    ['PageUp', 12, 3],
    ['Enter', 12, null],
  ])('%s from %d leads to %s', (key, from, target) => {
    expect(targetOfKey(key, from, rows)).toBe(target);
  });

  it('never leaves the list, and PageUp and PageDown never leave the column', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(),
        (count, columns, pageRows, any) => {
          const from = any % count;
          for (const key of ['PageUp', 'PageDown', 'Home', 'End']) {
            const target = targetOfKey(key, from, { count, columns, pageRows }) ?? -1;
            expect(target).toBeGreaterThanOrEqual(0);
            expect(target).toBeLessThan(count);
            if (key.startsWith('Page')) expect(target % columns).toBe(from % columns);
          }
        },
      ),
      { seed: 5 },
    );
  });
});

it('pageRowsOf counts whole rows of 136 pixels', () => {
  expect(pageRowsOf(544)).toBe(4);
  expect(pageRowsOf(543)).toBe(3);
  expect(pageRowsOf(100)).toBe(1);
});

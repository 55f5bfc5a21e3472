import { expect, it } from 'vitest';
import { nearestTo, placeAfter, type PlaceOfDot } from './read-dots';
import { stripScale } from './strip-scale';

/** Upward: 0.7 (1), 0.8 (2), 0.9 (0); and 0.5 (0), 0.6 (1). */
const STRIPS = [{ values: [0.9, 0.7, 0.8] }, { values: [0.5, 0.6] }] as const;

it.each<[PlaceOfDot | null, string, PlaceOfDot | null]>([
  [null, 'ArrowRight', { strip: 0, dot: 1 }],
  [{ strip: 0, dot: 1 }, 'ArrowRight', { strip: 0, dot: 2 }],
  [{ strip: 0, dot: 2 }, 'ArrowRight', { strip: 0, dot: 0 }],
  [{ strip: 0, dot: 0 }, 'ArrowRight', { strip: 0, dot: 0 }],
  [{ strip: 0, dot: 1 }, 'ArrowLeft', { strip: 0, dot: 1 }],
  // The highest of three, then the highest of two, and back to the second of three.
  [{ strip: 0, dot: 0 }, 'ArrowDown', { strip: 1, dot: 1 }],
  [{ strip: 1, dot: 1 }, 'ArrowUp', { strip: 0, dot: 2 }],
  [{ strip: 1, dot: 1 }, 'ArrowDown', { strip: 1, dot: 1 }],
  [{ strip: 1, dot: 1 }, 'Tab', null],
])('from %o %s leads to %o', (place, key, next) => {
  expect(placeAfter(place, key, STRIPS)).toEqual(next);
});

it('the value nearest to the pointer is read', () => {
  const scale = stripScale([0.7, 0.9]);
  const [first] = STRIPS;
  // The scale goes from 70 % to 90 %: 0.9 lies at 100, 0.7 at 0, 0.8 at 50.
  expect([0, 24, 26, 74, 76].map((place) => nearestTo(place, first, scale))).toEqual([
    1, 1, 2, 2, 0,
  ]);
});

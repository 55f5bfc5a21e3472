import { describe, expect, it } from 'vitest';
import { lookUp, type LookupTable } from './lookup-table';

const TABLE: LookupTable = { firstInput: -2, bits: 8, entries: Uint16Array.of(10, 20, 40) };

describe('lookUp', () => {
  it.each([
    [-2, 10],
    [-1, 20],
    [0, 40],
    // Beyond either end.
    [-500, 10],
    [500, 40],
    // Of a fraction, the nearest.
    [-0.6, 20],
    [-0.4, 40],
  ])('of %d is %d', (input, entry) => {
    expect(lookUp(TABLE, input)).toBe(entry);
  });
});

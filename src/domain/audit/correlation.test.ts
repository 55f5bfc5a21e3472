import { describe, expect, it } from 'vitest';
import { RIPPLES, SLOPE, STRIPES } from '../testing/pictures';
import { correlation } from './correlation';

describe('correlation', () => {
  it('is that of numpy.corrcoef (NumPy 1.24.2)', () => {
    expect(correlation(STRIPES, SLOPE)).toBeCloseTo(0.010696487040938275, 12);
    expect(correlation(RIPPLES, SLOPE)).toBeCloseTo(0.07437723598059205, 12);
  });

  it('is 1 for the same picture in other light, -1 for its negative', () => {
    expect(correlation([0, 1, 5, 2], [10, 12, 20, 14])).toBeCloseTo(1, 12);
    expect(
      correlation(
        RIPPLES,
        RIPPLES.map((value) => 255 - value),
      ),
    ).toBeCloseTo(-1, 12);
  });

  it('is 0 where one picture has a single grey value', () => {
    expect(correlation([7, 7, 7], [1, 2, 3])).toBe(0);
    expect(correlation([7, 7], [7, 7])).toBe(0);
  });
});

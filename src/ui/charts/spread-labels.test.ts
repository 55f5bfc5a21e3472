import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from './spread-labels';

describe('spreadLabels', () => {
  it('leaves labels alone that have room', () => {
    expect(spreadLabels([50, 10, 30], 14, 0, 100)).toEqual([50, 10, 30]);
    expect(spreadLabels([], 14, 0, 100)).toEqual([]);
  });

  it('moves them apart in their order', () => {
    expect(spreadLabels([20, 20, 25], 10, 0, 100)).toEqual([20, 30, 40]);
  });

  it('turns back at the end of the frame', () => {
    expect(spreadLabels([98, 95], 10, 0, 100)).toEqual([100, 90]);
  });

  it('keeps order and gaps, within the frame where they fit', () => {
    const places = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 });
    fc.assert(
      fc.property(places, (wanted) => {
        const spread = spreadLabels(wanted, 14, 0, 200);
        const order = wanted.map((_, i) => i).sort((a, b) => Number(wanted[a]) - Number(wanted[b]));
        const sorted = order.map((i) => spread[i] as number);
        sorted.slice(1).forEach((place, i) => {
          expect(place - (sorted[i] as number)).toBeGreaterThanOrEqual(14);
        });
        for (const place of sorted) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});

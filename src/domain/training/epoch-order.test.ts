import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochOrder, oversampleByIndex } from './epoch-order';

function countEach(indices: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const index of indices) counts.set(index, (counts.get(index) ?? 0) + 1);
  return counts;
}

function sorted(indices: Int32Array): number[] {
  return Array.from(indices).sort((a, b) => a - b);
}

const LABELS = fc.uint8Array({ max: 2, minLength: 1, maxLength: 60 });
const SEEDS = fc.nat(1000);

describe('oversampleByIndex', () => {
  it('repeats a class of 2 for one of 5: each twice, one of them three times', () => {
    const labels = Uint8Array.of(0, 2, 2, 2, 0, 2, 2);
    const counts = countEach(oversampleByIndex(Int32Array.of(0, 1, 2, 3, 4, 5, 6), labels, 1));
    expect([1, 2, 3, 5, 6].map((index) => counts.get(index))).toEqual([1, 1, 1, 1, 1]);
    expect([0, 4].map((index) => counts.get(index) ?? 0).sort()).toEqual([2, 3]);
  });

  it("makes the article's 3 times 3886 of its training images", () => {
    const sizes = [47, 1342, 3886];
    const labels = Uint8Array.from(
      sizes.flatMap((size, label) => new Array<number>(size).fill(label)),
    );
    const indices = Int32Array.from(labels, (_, index) => index);
    expect(oversampleByIndex(indices, labels, 0)).toHaveLength(11_658);
  });

  it('makes every class as large as the largest, each index as often as another, give or take one', () => {
    fc.assert(
      fc.property(LABELS, SEEDS, (labels, seed) => {
        // Every other image: the ones between must not turn up.
        const indices = Int32Array.from(labels, (_, index) => index).filter((i) => i % 2 === 0);
        const counts = countEach(oversampleByIndex(indices, labels, seed));
        expect(sorted(Int32Array.from(counts.keys()))).toEqual(Array.from(indices));

        const classes = [0, 1, 2].map((label) => indices.filter((i) => labels[i] === label));
        const largest = Math.max(...classes.map(({ length }) => length));
        for (const members of classes) {
          const times = Array.from(members, (index) => counts.get(index) ?? 0);
          const floor = Math.floor(largest / members.length);
          for (const count of times) {
            expect(count).toBeGreaterThanOrEqual(floor);
            expect(count).toBeLessThanOrEqual(floor + 1);
          }
          const total = times.reduce((sum, count) => sum + count, 0);
          expect(total).toBe(members.length === 0 ? 0 : largest);
        }
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('draws the same for the same seed and not always the same for others', () => {
    const labels = Uint8Array.from({ length: 30 }, (_, index) => (index < 11 ? 0 : 1));
    const indices = Int32Array.from(labels, (_, index) => index);
    const draw = (seed: number) => oversampleByIndex(indices, labels, seed);
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  it('leaves equal classes as they are and gives nothing for nothing', () => {
    const labels = Uint8Array.of(0, 1, 2, 2, 1, 0);
    const indices = Int32Array.of(5, 4, 3, 2, 1, 0);
    expect(sorted(oversampleByIndex(indices, labels, 1))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(oversampleByIndex(new Int32Array(), labels, 1)).toEqual(new Int32Array());
  });
});

describe('epochOrder', () => {
  it('is a permutation that leaves its input as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50)),
        SEEDS,
        fc.integer({ min: 1, max: 100 }),
        (list, seed, epoch) => {
          const indices = Int32Array.from(list);
          expect(sorted(epochOrder(indices, seed, epoch))).toEqual(sorted(indices));
          expect(Array.from(indices)).toEqual(list);
        },
      ),
      { seed: 9, numRuns: 200 },
    );
  });

  it('is the same for the same seed and epoch and another for others', () => {
    const indices = Int32Array.from({ length: 50 }, (_, index) => index);
    expect(epochOrder(indices, 3, 4)).toEqual(epochOrder(indices, 3, 4));
    expect(epochOrder(indices, 3, 4)).not.toEqual(epochOrder(indices, 3, 5));
    expect(epochOrder(indices, 3, 4)).not.toEqual(epochOrder(indices, 4, 4));
    expect(epochOrder(indices, 3, 4)).not.toEqual(indices);
  });
});

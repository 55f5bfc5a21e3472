import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapBlocks } from './block-overlaps';
import { BASIS } from './inverse-dct';

/** How much of the pixel lies under the target, in 1 / targetSize of a pixel. */
function covered(position: number, target: number, sourceSize: number, targetSize: number): number {
  const from = Math.max(position * targetSize, target * sourceSize);
  const to = Math.min((position + 1) * targetSize, (target + 1) * sourceSize);
  return Math.max(0, to - from);
}

describe('overlapBlocks', () => {
  it('12 pixels on 2: the first block is cut after 6, the second lies half beyond the picture', () => {
    const { blocks, targets, starts, weights, isCut } = overlapBlocks(12, 2, 2);
    expect({ blocks: [...blocks], targets: [...targets], starts: [...starts] }).toEqual({
      blocks: [0, 0, 1],
      targets: [0, 1, 1],
      starts: [0, 2, 3],
    });
    expect([weights[0], weights[8], weights[16]]).toEqual([6 * 2, 2 * 2, 4 * 2]);
    expect([...isCut]).toEqual([1, 1]);
  });

  it('16 pixels on 1: nothing is cut, and means are all that counts', () => {
    const { weights, isCut } = overlapBlocks(16, 1, 2);
    expect([...isCut]).toEqual([0, 0]);
    expect([...weights.subarray(0, 16)]).toEqual([8, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('sums each frequency over every pixel under a target, whatever the sizes', () => {
    const size = fc.integer({ min: 1, max: 90 });
    const property = fc.property(size, size, fc.nat(2), (sourceSize, targetSize, beyond) => {
      const blockCount = Math.ceil(sourceSize / 8) + beyond;
      const overlaps = overlapBlocks(sourceSize, targetSize, blockCount);
      const expected = [];
      for (let block = 0; block < blockCount; block++)
        for (let target = 0; target < targetSize; target++) {
          const sums = new Array<number>(8).fill(0);
          for (let x = 0; x < 8 && block * 8 + x < sourceSize; x++) {
            const share = covered(block * 8 + x, target, sourceSize, targetSize);
            sums.forEach((sum, u) => (sums[u] = sum + (share * (BASIS[x * 8 + u] ?? NaN)) / 8192));
          }
          if ((sums[0] ?? 0) > 0) expected.push({ block, target, sums });
        }
      expect([...overlaps.blocks]).toEqual(expected.map(({ block }) => block));
      expect([...overlaps.targets]).toEqual(expected.map(({ target }) => target));
      expected.forEach(({ block, sums }, i) => {
        sums.forEach((sum, u) => {
          expect(overlaps.weights[i * 8 + u]).toBeCloseTo(sum, 9);
        });
        expect(overlaps.starts[block]).toBeLessThanOrEqual(i);
        expect(overlaps.starts[block + 1]).toBeGreaterThan(i);
        expect(overlaps.isCut[block]).toBe(sums[0] === 8 * targetSize ? 0 : 1);
      });
      expect(overlaps.starts[blockCount]).toBe(expected.length);
    });
    fc.assert(property, { seed: 1, numRuns: 200 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBySize } from './group-by-size';

describe('groupBySize', () => {
  it.each([
    ['fills a group up to the target', [4, 6, 1], 10, [[0, 1], [2]]],
    ['gives a large file a group of its own', [1, 50, 1, 1], 10, [[0], [1], [2, 3]]],
    ['puts each file apart when the target is 0', [3, 3], 0, [[0], [1]]],
    ['puts empty files together', [0, 0, 0], 10, [[0, 1, 2]]],
    ['has no group without files', [], 10, []],
  ] as const)('%s', (_, sizes, targetBytes, groups) => {
    expect(groupBySize(sizes, targetBytes)).toEqual(groups);
  });

  it('keeps every position once, in order, and each group within the target', () => {
    const size = fc.nat(100);
    fc.assert(
      fc.property(fc.array(size), size, (sizes, targetBytes) => {
        const groups = groupBySize(sizes, targetBytes);
        expect(groups.flat()).toEqual([...sizes.keys()]);
        for (const group of groups) {
          const bytes = group.reduce((sum, position) => sum + (sizes[position] ?? NaN), 0);
          expect(group.length === 1 || bytes <= targetBytes).toBe(true);
        }
      }),
      { seed: 4 },
    );
  });
});

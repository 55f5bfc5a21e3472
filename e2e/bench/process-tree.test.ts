import { describe, expect, it } from 'vitest';
import { listTree, parseParent } from './process-tree';

describe('parseParent', () => {
  it('reads past a name with blanks and brackets', () => {
    expect(parseParent('4711 (chromium) S 42 4711 4711 0 -1 4194304')).toBe(42);
    expect(parseParent('12 (a) b) (c) R 7 12 12')).toBe(7);
  });
});

describe('listTree', () => {
  it('follows children of children, and nobody else', () => {
    const parents = new Map([
      [1, 0],
      [10, 1],
      [11, 10],
      [12, 11],
      [13, 10],
      [20, 1],
      [21, 20],
    ]);
    expect(listTree(10, parents).toSorted()).toEqual([10, 11, 12, 13]);
    expect(listTree(99, parents)).toEqual([99]);
  });
});

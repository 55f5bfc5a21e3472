import { describe, expect, it } from 'vitest';
import { joinTrees, type Forest } from './forest';
import { findUnsoundArray } from './sound-forest';
import { LEAF } from './tree';

/** Two trees: one of a split and two leaves, one of a leaf alone. */
const SOUND = joinTrees([
  {
    feature: Int32Array.of(9, LEAF, LEAF),
    threshold: Uint8Array.of(7, 0, 0),
    above: Int32Array.of(2, 0, 0),
    counts: Uint32Array.of(1, 0, 3, 1, 0, 0, 0, 0, 3),
  },
  {
    feature: Int32Array.of(LEAF),
    threshold: Uint8Array.of(0),
    above: Int32Array.of(0),
    counts: Uint32Array.of(0, 2, 0),
  },
]);
const NODES = 4;

/** The forest with one number of one array changed. */
function withValue(name: keyof Forest, at: number, value: number): Forest {
  const changed = SOUND[name].slice();
  changed[at] = value;
  return { ...SOUND, [name]: changed };
}

describe('findUnsoundArray', () => {
  it('finds nothing in trees as they grow', () => {
    expect(findUnsoundArray(SOUND, 10)).toBeNull();
  });

  it.each([
    ['roots', 'the first tree begins late', 0, 1],
    ['roots', 'a tree begins beyond the last node', 1, NODES],
    ['roots', 'trees begin out of order', 1, -1],
    ['feature', 'a feature that is not there', 0, 10],
    ['feature', 'less than a leaf has', 0, -2],
    ['feature', 'the last node of a tree splits', 2, 0],
    ['above', 'a walk turns back', 0, 0],
    ['above', 'a walk leads into the next tree', 0, 3],
    ['above', 'a walk leads before the first node', 0, -1],
    ['counts', 'a leaf without images', 10, 0],
  ] as const)('names %s: %s', (name, _, at, value) => {
    expect(findUnsoundArray(withValue(name, at, value), 10)).toBe(name);
  });

  it('names the roots where there is no tree', () => {
    expect(findUnsoundArray(joinTrees([]), 10)).toBe('roots');
  });
});

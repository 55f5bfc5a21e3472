import { describe, expect, it } from 'vitest';
import { describeForestOptions } from './describe-options';
import { DEFAULT_FOREST_OPTIONS } from './forest-options';

describe('describeForestOptions', () => {
  it('names what decides a forest', () => {
    expect(describeForestOptions(DEFAULT_FOREST_OPTIONS)).toBe(
      `100 trees, 100 pixels tried at each split, no limit of depth, smaller classes repeated, seed 0`,
    );
    expect(
      describeForestOptions({
        seed: 7,
        trees: 1,
        maxDepth: 3,
        minLeafImages: 20,
        pixelsPerSplit: 1,
        oversampling: 'none',
      }),
    ).toBe(
      `1 tree, 1 pixel tried at each split, depth 3 at most, leaves of 20 images or more, no class repeated, seed 7`,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_FOREST_OPTIONS, findForestProblems, FOREST_LIMITS } from './forest-options';

describe('findForestProblems', () => {
  it('finds none in the default: 100 trees, 100 of 10,000 pixels a split, as deep as it goes', () => {
    expect(findForestProblems(DEFAULT_FOREST_OPTIONS)).toEqual([]);
    expect(DEFAULT_FOREST_OPTIONS).toMatchObject({
      trees: 100,
      pixelsPerSplit: 100,
      minLeafImages: 1,
      maxDepth: null,
    });
  });

  it.each(['seed', 'trees', 'maxDepth', 'minLeafImages', 'pixelsPerSplit'] as const)(
    'takes both ends of %s and nothing beyond, between or that is no number',
    (field) => {
      const { min, max } = FOREST_LIMITS[field];
      const problemsOf = (value: number) =>
        findForestProblems({ ...DEFAULT_FOREST_OPTIONS, [field]: value });
      for (const value of [min, max]) expect(problemsOf(value)).toEqual([]);
      for (const value of [min - 1, max + 1, min + 0.5, NaN, Infinity]) {
        expect(problemsOf(value)).toEqual([field]);
      }
    },
  );

  it('names every one of several', () => {
    const options = { ...DEFAULT_FOREST_OPTIONS, trees: 0, pixelsPerSplit: 10_001 };
    expect(findForestProblems(options)).toEqual(['trees', 'pixelsPerSplit']);
  });
});

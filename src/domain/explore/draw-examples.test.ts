import { describe, expect, it } from 'vitest';
import type { Split } from '../dataset/classes';
import { datasetOf } from '../testing/dataset';
import { drawExamples } from './draw-examples';

function images(label: string, split: Split, count: number) {
  return Array.from({ length: count }, () => ({ label, split }));
}

/** COVID-19 at 0 to 2, Normal at 3 to 12 (10 to 12 in TEST), no Pneumonia. */
const DATASET = datasetOf([
  ...images('COVID-19', 'train', 3),
  ...images('Normal', 'train', 7),
  ...images('Normal', 'test', 3),
]);

function ascending(values: readonly number[] | undefined): number[] {
  return [...(values ?? [])].sort((a, b) => a - b);
}

describe('drawExamples', () => {
  it('shows what a class has where that is fewer', () => {
    const [covid, , pneumonia] = drawExamples(DATASET, ['train', 'test'], 5, 4);
    expect(covid).toEqual({ shown: [0, 1, 2], available: 3 });
    expect(pneumonia).toEqual({ shown: [], available: 0 });
  });

  it('shows every image once before one comes back', () => {
    const normal = (draw: number) => drawExamples(DATASET, ['train', 'test'], draw, 5)[1];
    const [first, second, third] = [normal(0), normal(1), normal(2)];
    expect(first?.available).toBe(10);
    expect(ascending([...(first?.shown ?? []), ...(second?.shown ?? [])])).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(third).toEqual(first);
  });

  it('has no image twice in a draw that begins again', () => {
    // Ten images, four a draw: the third takes the last two and the first two.
    const shown = drawExamples(DATASET, ['train', 'test'], 2, 4)[1]?.shown;
    expect(new Set(shown).size).toBe(4);
  });

  it('is shuffled, and the same every time', () => {
    const draw = () => drawExamples(DATASET, ['train', 'test'], 0, 9)[1]?.shown;
    expect(draw()).toEqual(draw());
    expect(draw()).not.toEqual(ascending(draw()));
  });

  it('draws from the splits that are asked for', () => {
    expect(drawExamples(DATASET, ['test'], 0, 4)[1]).toEqual({ shown: [10, 11, 12], available: 3 });
  });
});

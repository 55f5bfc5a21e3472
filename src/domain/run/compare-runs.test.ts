import { describe, expect, it } from 'vitest';
import { mcNemarPValue } from '../evaluation/mcnemar';
import { betterOf, compareAnswers, type TestAnswers } from './compare-runs';

/** Four images of the classes 0, 1, 2, 2, all told right, but for what a test changes. */
function answersOf(change: Partial<TestAnswers> = {}): TestAnswers {
  return {
    fingerprint: 'abc',
    indices: Int32Array.of(4, 5, 8, 9),
    truth: Uint8Array.of(0, 1, 2, 2),
    predicted: Uint8Array.of(0, 1, 2, 2),
    ...change,
  };
}

describe('compareAnswers', () => {
  it('counts who is right on which images', () => {
    const first = answersOf({ predicted: Uint8Array.of(0, 0, 0, 2) });
    const second = answersOf({ predicted: Uint8Array.of(0, 2, 2, 1) });
    // Image by image: both right, both wrong (in other ways), only the second, only the first.
    expect(compareAnswers(first, second)).toEqual({
      ok: true,
      value: {
        images: 4,
        bothRight: 1,
        bothWrong: 1,
        onlyFirstRight: 1,
        onlySecondRight: 1,
        pValue: 1,
      },
    });
  });

  it('gives the p-value of the images that only one of them told right', () => {
    const second = answersOf({ predicted: Uint8Array.of(1, 0, 0, 0) });
    const compared = compareAnswers(answersOf(), second);
    // 4 to 0: 2 * 1 / 16.
    expect(compared).toMatchObject({ ok: true, value: { onlyFirstRight: 4, onlySecondRight: 0 } });
    expect(compared.ok && compared.value.pValue).toBeCloseTo(0.125, 14);
  });

  it.each([
    ['of unknown images', { fingerprint: null }, 'unknown-images'],
    ['on other images', { fingerprint: 'abd' }, 'other-images'],
    [
      'with an image fewer',
      {
        indices: Int32Array.of(4, 5, 8),
        truth: Uint8Array.of(0, 1, 2),
        predicted: Uint8Array.of(0, 1, 2),
      },
      'other-selection',
    ],
    ['with another image', { indices: Int32Array.of(4, 5, 8, 10) }, 'other-selection'],
    ['labelled otherwise', { truth: Uint8Array.of(0, 1, 1, 2) }, 'other-labels'],
  ] as const)('refuses a run %s', (_, change, why) => {
    const other = answersOf(change);
    expect(compareAnswers(answersOf(), other)).toEqual({ ok: false, error: why });
    expect(compareAnswers(other, answersOf())).toEqual({ ok: false, error: why });
  });

  it('refuses two runs of unknown images, alike as they look', () => {
    const unknown = answersOf({ fingerprint: null });
    expect(compareAnswers(unknown, unknown)).toEqual({ ok: false, error: 'unknown-images' });
  });
});

describe('betterOf', () => {
  it.each([
    // Exact binomial: 2 * (1 + 12 + 66) / 4096 = 0.0386 of 10 and 2, 2 * 299 / 4096 = 0.146 of 9 and 3.
    [10, 2, 'first'],
    [2, 10, 'second'],
    [9, 3, 'unclear'],
    [0, 0, 'unclear'],
  ])('with %i and %i told by one alone is %s', (onlyFirstRight, onlySecondRight, better) => {
    const pValue = mcNemarPValue(onlyFirstRight, onlySecondRight);
    expect(betterOf({ onlyFirstRight, onlySecondRight, pValue })).toBe(better);
  });

  it('is unclear at the level itself', () => {
    expect(betterOf({ onlyFirstRight: 9, onlySecondRight: 2, pValue: 0.05 })).toBe('unclear');
    expect(betterOf({ onlyFirstRight: 9, onlySecondRight: 2, pValue: 0.0499 })).toBe('first');
  });
});

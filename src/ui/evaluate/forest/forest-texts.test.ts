import { describe, expect, it } from 'vitest';
import { reportOfMatrix } from '../../../domain/evaluation/classification-report';
import { ARTICLE_NAMES } from '../../../domain/testing/classes';
import { comparisonTitle, describeProgress } from './forest-texts';

const SPACE = '\u00a0';

describe('describeProgress', () => {
  it.each([
    [{ phase: 'loading', done: 0, elapsedMs: 0 }, 'Handing the images to the workers'],
    [{ phase: 'growing', done: 3, elapsedMs: 200 }, `3 of 100${SPACE}trees`],
    // 25 trees in 2 s: 75 more in 6 s.
    [
      { phase: 'growing', done: 25, elapsedMs: 2000 },
      `25 of 100${SPACE}trees, about 6.0${SPACE}s left`,
    ],
    [
      { phase: 'evaluating', done: 100, elapsedMs: 9000 },
      'Evaluating on the train and test images',
    ],
  ] as const)('of %j', (progress, text) => {
    expect(describeProgress(progress, 100)).toBe(text);
  });
});

describe('comparisonTitle', () => {
  const runOf = (right: number, tested = [3, 5, 8]) => ({
    predictions: { test: { indices: Int32Array.from(tested) } },
    evaluation: {
      test: reportOfMatrix(
        [
          [0, 0, 0],
          [0, right, 10 - right],
          [0, 0, 5],
        ],
        ARTICLE_NAMES,
      ),
    },
  });

  it.each([
    [7, 9, `The forest gets 2${SPACE}test images more right than the network`],
    [9, 8, `The forest gets 1${SPACE}test image fewer right than the network`],
    [9, 9, 'Network and forest get equally many test images right'],
  ])('network %i, forest %i', (network, forest, title) => {
    expect(comparisonTitle(runOf(network), runOf(forest))).toBe(title);
  });

  it('says that there is no network', () => {
    expect(comparisonTitle(null, runOf(1))).toBe('The forest, and no network beside it yet');
  });

  it.each([[[3, 5]], [[3, 5, 8, 9]], [[3, 5, 7]]])(
    'compares nothing where the network was tested on %j and the forest on 3, 5 and 8',
    (tested) => {
      expect(comparisonTitle(runOf(1, tested), runOf(1))).toBe(
        'Network and forest were tested on different images',
      );
    },
  );
});

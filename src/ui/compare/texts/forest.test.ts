import { describe, expect, it } from 'vitest';
import { comparisonTitle, describeProgress } from './forest';

const SPACE = '\u00a0';

describe('describeProgress', () => {
  it.each([
    [{ phase: 'loading', done: 0, elapsedMs: 0 }, 'Handing the images to the workers'],
    [{ phase: 'growing', done: 3, elapsedMs: 200 }, `3 of 100${SPACE}trees`],
    [
      { phase: 'evaluating', done: 100, elapsedMs: 9000 },
      'Evaluating on the train and test images',
    ],
  ] as const)('of %j', (progress, text) => {
    expect(describeProgress(progress, 100)).toBe(text);
  });
});

describe('comparisonTitle', () => {
  /** Twelve images of one class. @param right which of them are told */
  const runOf = (right: (image: number) => boolean, tested = 12) => ({
    predictions: {
      test: {
        indices: Int32Array.from({ length: tested }, (_, at) => at),
        truth: new Uint8Array(tested),
        probabilities: Float32Array.from(
          Array.from({ length: tested }, (_, at) => (right(at) ? [1, 0, 0] : [0, 1, 0])).flat(),
        ),
      },
    },
  });
  const first = (count: number) => runOf((image) => image < count);

  it.each([
    // Of two that only one tells McNemar's p is 0.5, of six 2 / 64 = 0.03.
    [
      7,
      9,
      `The forest gets 2${SPACE}test images more right than the network: unclear which is right more often`,
    ],
    [
      9,
      8,
      `The forest gets 1${SPACE}test image fewer right than the network: unclear which is right more often`,
    ],
    [
      6,
      12,
      `The forest gets 6${SPACE}test images more right than the network: more than chance may do`,
    ],
    [9, 9, 'Network and forest get equally many test images right'],
  ])('network %i, forest %i', (network, forest, title) => {
    expect(comparisonTitle(first(network), first(forest))).toBe(title);
  });

  it('says that there is no network', () => {
    expect(comparisonTitle(null, first(1))).toBe('The forest, and no network beside it yet');
  });

  it('compares nothing where the two were tested on different images', () => {
    expect(
      comparisonTitle(
        runOf(() => true, 11),
        first(1),
      ),
    ).toBe('Network and forest were tested on different images');
    const others = first(1);
    others.predictions.test.indices[0] = 99;
    expect(comparisonTitle(others, first(1))).toBe(
      'Network and forest were tested on different images',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { abstentionTexts, judgementText, originText } from './how-sure';

const figures = { images: 635, answered: 400, correct: 350 };
const interval = (value: number, low: number, high: number) => ({ value, low, high });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('abstentionTexts', () => {
  it('say how many were answered, and how many of these right', () => {
    const texts = abstentionTexts({
      ...figures,
      coverage: interval(0.63, 0.5912, 0.6667),
      accuracy: interval(0.875, 0.8391, 0.9038),
    });
    expect(texts.map(plain)).toEqual([
      'With this limit 400 of 635 test images are answered: 63.0 % (59.1 to 66.7)',
      'Of these, 350 are right: 87.5 % (83.9 to 90.4)',
    ]);
  });

  it('say so where nothing is answered, or nothing is known', () => {
    const none = abstentionTexts({
      ...{ images: 4, answered: 0, correct: 0 },
      coverage: interval(0, 0, 0.4899),
      accuracy: null,
    });
    expect(none.map(plain)).toEqual([
      'With this limit 0 of 4 test images are answered: 0.0 % (0.0 to 49.0)',
    ]);
    expect(
      abstentionTexts({ images: 0, answered: 0, correct: 0, coverage: null, accuracy: null }),
    ).toEqual(['There are no test images to tell what that does.']);
  });
});

describe('originText', () => {
  it('says how shares came about, and in which direction they were changed', () => {
    expect(plain(originText('network', 1.5, [0.25, 0.75]))).toBe(
      'Calibrated on held-out images of TRAIN: a temperature of 1.50 softens the shares; before: 25.0 %, 75.0 %.',
    );
    expect(originText('network', 0.5, null)).toContain('of 0.50 sharpens the shares.');
    expect(originText('network', 1.004, null)).toContain('of 1.00 hardly changes');
    expect(originText('network', null, null)).toContain('no images of TRAIN were held out');
    expect(originText('forest', null, null)).toContain('on average over the trees');
  });
});

it('says of the test images what Evaluate says of them', () => {
  const judged = {
    confidence: 0.6,
    accuracy: interval(0.8, 0.711, 0.867),
    verdict: 'not-sure-enough',
  } as const;
  expect(plain(judgementText(judged))).toBe(
    'On all test images: 60.0 % sure on average and 80.0 % right (71.1 to 86.7): not sure enough.',
  );
});

import { describe, expect, it } from 'vitest';
import { abstentionText, calibrationText } from './abstention-text';

const figures = { images: 635, answered: 400, correct: 350 };
const interval = (value: number, low: number, high: number) => ({ value, low, high });

describe('abstentionText', () => {
  it('says how many were answered, and how many of these right', () => {
    const text = abstentionText({
      ...figures,
      coverage: interval(0.63, 0.5912, 0.6667),
      accuracy: interval(0.875, 0.8391, 0.9038),
    });
    expect(text.replaceAll('\u00a0', ' ')).toBe(
      'On the test images it would have answered 400 of 635, 63.0 % (95 % interval 59.1 to 66.7); of these 400 answers 350 are right, 87.5 % (95 % interval 83.9 to 90.4).',
    );
  });

  it('says so where nothing is answered, or nothing is known', () => {
    const none = abstentionText({
      ...{ images: 4, answered: 0, correct: 0 },
      coverage: interval(0, 0, 0.4899),
      accuracy: null,
    });
    expect(none.replaceAll('\u00a0', ' ')).toBe(
      'On the test images it would have answered 0 of 4, 0.0 % (95 % interval 0.0 to 49.0).',
    );
    expect(
      abstentionText({ images: 0, answered: 0, correct: 0, coverage: null, accuracy: null }),
    ).toBe('There are no test images to tell what that does.');
  });
});

describe('calibrationText', () => {
  it('says how probabilities came about, and in which direction they were changed', () => {
    expect(calibrationText('network', 1.5, null)).toContain('temperature of 1.50, which softens');
    expect(calibrationText('network', 0.5, null)).toContain('temperature of 0.50, which sharpens');
    expect(calibrationText('network', 1.004, null)).toContain('of 1.00, which hardly changes');
    expect(calibrationText('network', null, null)).toContain('no images of TRAIN were held out');
    expect(calibrationText('forest', null, null)).toContain('on average over the trees');
  });

  it('says of the test images what Evaluate says of them', () => {
    const judged = {
      confidence: 0.6,
      accuracy: interval(0.8, 0.711, 0.867),
      verdict: 'not-sure-enough',
    } as const;
    expect(calibrationText('network', null, judged).replaceAll('\u00a0', ' ')).toBe(
      'The probabilities are raw: no images of TRAIN were held out to calibrate them on, or all of those were told right. On the test images: 60.0 % sure on average and 80.0 % right (71.1 to 86.7): not sure enough.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { ReliabilityBin } from '../../../domain/evaluation/calibration';
import { binTitle, calibrationTitle } from './reliability';

/** No-break spaces are hard to read in a test. */
const read = (text: string) => text.replaceAll('\u00a0', ' ');

function binOf(images: number, correct: number, meanConfidence: number | null): ReliabilityBin {
  return { low: 0.7, high: 0.8, images, correct, meanConfidence };
}

it('names a bar', () => {
  expect(read(binTitle(binOf(63, 49, 0.75)))).toBe('70 % to 80 % sure: 49 of 63 images right');
});

describe('calibrationTitle', () => {
  // 80 of 100 right; Wilson's interval is 71 % to 87 %.
  it.each([
    [0.9, '90.0 % sure on average and 80.0 % right (71.1 to 86.7): too sure'],
    [
      0.85,
      '85.0 % sure on average and 80.0 % right (71.1 to 86.7): unclear whether too sure or not sure enough',
    ],
    [0.6, '60.0 % sure on average and 80.0 % right (71.1 to 86.7): not sure enough'],
  ])('at a mean confidence of %f', (confidence, title) => {
    const bins = [binOf(100, 80, confidence), binOf(0, 0, null)];
    expect(read(calibrationTitle(bins))).toBe(title);
  });

  it('of no images says so', () => {
    expect(calibrationTitle([binOf(0, 0, null)])).toBe('Reliability: no images');
  });
});

import { describe, expect, it } from 'vitest';
import { judgeAnswers, judgeConfidence } from './confidence';

describe('judgeConfidence', () => {
  // 80 of 100 right: Wilson's interval is 0.7111 to 0.8666.
  const verdictAt = (meanConfidence: number) =>
    judgeConfidence([{ low: 0.7, high: 0.8, images: 100, correct: 80, meanConfidence }])?.verdict;

  it.each([
    [0.71, 'not-sure-enough'],
    [0.7112, 'unclear'],
    [0.8, 'unclear'],
    [0.867, 'unclear'],
    [0.868, 'too-sure'],
  ])('a mean confidence of %f is %s', (confidence, verdict) => {
    expect(verdictAt(confidence)).toBe(verdict);
  });

  it('weighs the bins by their images', () => {
    const judged = judgeAnswers(
      Uint8Array.of(0, 1, 2, 1),
      Float64Array.from([
        ...[0.6, 0.2, 0.2],
        ...[0.1, 0.25, 0.65],
        ...[0, 0, 1],
        ...[0.1, 0.5, 0.4],
      ]),
    );
    expect(judged?.confidence).toBeCloseTo((0.6 + 0.65 + 1 + 0.5) / 4, 12);
    expect(judged?.accuracy.value).toBe(0.75);
  });

  it('says nothing of no images', () => {
    expect(judgeAnswers(new Uint8Array(), new Float64Array())).toBeNull();
  });
});

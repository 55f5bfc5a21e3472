import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../domain/evaluation/paired-bootstrap';
import type { ProbedPart, ShortcutProbe } from '../../../domain/experiments/shortcut-probe';
import { describeFall, describeShortcut } from './shortcut-texts';

const estimate = (value: number, low: number, high: number): Estimate => ({
  value,
  interval: { low, high },
});
const WHOLE: ProbedPart = {
  part: 'whole',
  accuracy: estimate(0.8, 0.77, 0.83),
  balancedAccuracy: estimate(0.7, 0.6, 0.8),
  fall: null,
};

function probe(fall: Estimate, verdict: ShortcutProbe['verdict']): ShortcutProbe {
  const noLungs: ProbedPart = {
    part: 'no-lungs',
    accuracy: estimate(0.8 - fall.value, 0.6, 0.9),
    balancedAccuracy: estimate(0.6, 0.5, 0.7),
    fall: { accuracy: fall, balancedAccuracy: fall },
  };
  return {
    ...{ images: 635, largestClass: 390 / 635, guessing: 1 / 3 },
    ...{ parts: [WHOLE, noLungs], verdict },
  };
}

describe('describeShortcut', () => {
  it('says what is left without the lungs and what that means', () => {
    expect(describeShortcut(probe(estimate(0.06, 0.02, 0.1), 'mostly-elsewhere'))).toBe(
      'Without the lungs the network is still right on 74\u00a0% of test images, with them on 80\u00a0%. Most of what it knows is not in the lungs: frame, marks, posture or the shape of the body give the class away.',
    );
  });

  it('waits for the training without them', () => {
    const { parts, ...rest } = probe(estimate(0, 0, 0), null);
    expect(describeShortcut({ ...rest, parts: parts.slice(0, 1) })).toBe(
      'The training without the lung field is not done yet.',
    );
  });
});

describe('describeFall', () => {
  const GUESSING =
    'Always naming the largest class is right on 61\u00a0%; in balanced accuracy, where every class counts the same, guessing gives 33\u00a0%.';

  it('gives the interval and what to read it against', () => {
    expect(describeFall(probe(estimate(0.06, 0.02, 0.1), 'mostly-elsewhere'))).toBe(
      `Without the lungs accuracy falls by 6.0\u00a0points (95\u00a0% interval of the fall: +2.0 to +10.0). ${GUESSING}`,
    );
  });

  it('doubts what chance may do', () => {
    expect(describeFall(probe(estimate(-0.01, -0.04, 0.02), 'mostly-elsewhere'))).toBe(
      `Without the lungs accuracy rises by 1.0\u00a0points (95\u00a0% interval of the fall: −4.0 to +2.0). Chance alone may make such a difference. ${GUESSING}`,
    );
    const withoutInterval: Estimate = { value: 0, interval: 'no-spread' };
    expect(describeFall(probe(withoutInterval, 'mostly-elsewhere'))).toBe(
      `Without the lungs accuracy falls by 0.0\u00a0points (no interval: every resample gives the same). Chance alone may make such a difference. ${GUESSING}`,
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../domain/evaluation/paired-bootstrap';
import type { ProbedPart, ShortcutProbe } from '../../../domain/experiments/shortcut-probe';
import { describeFall, describeShortcut } from './shortcut';

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

const read = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('describeShortcut', () => {
  it('quotes the figures that it judges, each with its interval', () => {
    expect(read(describeShortcut(probe(estimate(0.06, 0.02, 0.1), 'elsewhere')))).toBe(
      'Without the lungs balanced accuracy is 60.0 % (50.0 to 70.0), with them 70.0 % (60.0 to 80.0); guessing gives 33.3 %. It clearly knows something without the lungs; whether more or less than half is unclear.',
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
  it('gives the interval of the same figure', () => {
    expect(read(describeFall(probe(estimate(0.1, 0.02, 0.18), 'elsewhere')))).toBe(
      'Without the lungs it falls by 10.0 points (95 % interval of the fall: +2.0 to +18.0).',
    );
  });

  it('doubts what chance may do, up to an interval that touches 0', () => {
    expect(read(describeFall(probe(estimate(0.1, -0.118, 0.241), 'unclear')))).toBe(
      'Without the lungs it falls by 10.0 points (95 % interval of the fall: −11.8 to +24.1). Chance alone may make such a difference.',
    );
    expect(describeFall(probe(estimate(0.1, 0, 0.2), 'unclear'))).toMatch(/Chance alone/);
    expect(read(describeFall(probe({ value: 0.1, interval: 'no-spread' }, 'unclear')))).toBe(
      'Without the lungs it falls by 10.0 points (95 % interval of the fall: none: no resample differs). Chance alone may make such a difference.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { datasetOf } from '../testing/dataset';
import { auditPatientGroups } from './patient-groups';

describe('auditPatientGroups', () => {
  it('finds groups on both sides of the split', () => {
    const report = auditPatientGroups(
      datasetOf([
        { patientGroup: 'a', label: 'Normal' },
        { patientGroup: 'a', label: 'Normal', split: 'test' },
        { patientGroup: 'b' },
        { patientGroup: 'b' },
        { patientGroup: 'c', split: 'test' },
        { patientGroup: 'c', split: 'test' },
      ]),
    );
    expect(report.acrossSplits).toEqual([
      { images: [0, 1], crossesSplits: true, crossesClasses: false },
    ]);
    expect(report.sharedInTrain).toBe(2);
    expect(report.trainImages).toBe(3);
  });

  it('expects what a random split leaks', () => {
    // 20 TRAIN images, 3 held out: ten pairs. The fellow of a held-out image is held out with
    // probability 2 / 19, so 17 / 19 leak.
    const pairs = datasetOf(Array.from({ length: 20 }, (_, i) => ({ patientGroup: `${i >> 1}` })));
    expect(auditPatientGroups(pairs).randomSplitLeak).toEqual({
      heldOutShare: 0.15,
      leakedShare: expect.closeTo(17 / 19, 12) as number,
    });
    // One group of three among 20: 3 / 20 * (1 - 2 / 19 * 1 / 18).
    const three = datasetOf(
      Array.from({ length: 20 }, (_, i) => ({ patientGroup: i < 3 ? 'three' : `${i}` })),
    );
    expect(auditPatientGroups(three).randomSplitLeak.leakedShare).toBeCloseTo(
      (3 / 20) * (1 - 2 / (19 * 18)),
      12,
    );
  });

  it('leaks nothing where every image is of its own group, or nothing is held out', () => {
    expect(auditPatientGroups(datasetOf([{}, {}, {}])).randomSplitLeak.leakedShare).toBe(0);
    expect(auditPatientGroups(datasetOf([])).randomSplitLeak.leakedShare).toBe(0);
  });
});

import { expect, it } from 'vitest';
import { auditReportOf } from '../testing/audit-report';
import { datasetOf } from '../testing/dataset';
import { nearDuplicateExclusions } from './near-duplicates';

/** Images 0 to 5 are TRAIN, 6 to 9 TEST. */
const DATASET = datasetOf(
  Array.from({ length: 10 }, (_, index) => ({ split: index < 6 ? 'train' : 'test' })),
);

it('leaves out what repeats TEST or an earlier image of TRAIN, and nothing of TEST', () => {
  const group = (images: number[], crossesSplits: boolean) => ({
    images,
    crossesSplits,
    crossesClasses: false,
  });
  const audit = auditReportOf({
    identical: [group([0, 1, 2], false), group([8, 9], false)],
    similar: [group([3, 7], true)],
    lookAlikes: [group([4, 5], false)],
  });
  expect(nearDuplicateExclusions(DATASET, audit)).toEqual([
    { reason: { kind: 'rule', rule: 'identical-in-train' }, images: [1, 2] },
    { reason: { kind: 'rule', rule: 'similar-to-test' }, images: [3] },
  ]);
});

it('leaves nothing out where nothing repeats', () => {
  expect(nearDuplicateExclusions(DATASET, auditReportOf())).toEqual([]);
});

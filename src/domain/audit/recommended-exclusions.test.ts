import { expect, it } from 'vitest';
import { auditReportOf, qualityOf } from '../testing/audit-report';
import { datasetOf } from '../testing/dataset';
import { findingsOf } from './findings';
import { recommendedExclusions } from './recommended-exclusions';

/** Images 0 to 3 are TRAIN, 4 and 5 are TEST. */
const DATASET = datasetOf(
  Array.from({ length: 6 }, (_, index) => ({ split: index < 4 ? 'train' : 'test' })),
);
const group = (images: number[], crossesSplits: boolean) => ({
  images,
  crossesSplits,
  crossesClasses: false,
});

it('recommends what repeats or links images, and leaves their quality to the person', () => {
  const report = auditReportOf({
    identical: [group([0, 1], false)],
    similar: [group([2, 4], true)],
    lookAlikes: [group([0, 5], true)],
    quality: qualityOf({ blurred: [0, 3], outlier: [2] }),
  });
  expect(recommendedExclusions(DATASET, findingsOf(report))).toEqual([
    { rule: 'identical-in-train', images: [1] },
    { rule: 'similar-to-test', images: [2] },
  ]);
});

it('recommends nothing where nothing repeats', () => {
  const report = auditReportOf({ quality: qualityOf({ inverted: [0] }) });
  expect(recommendedExclusions(DATASET, findingsOf(report))).toEqual([]);
});

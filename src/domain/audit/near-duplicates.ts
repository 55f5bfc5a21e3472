import type { Dataset } from '../dataset/dataset';
import type { AuditReport } from './audit-report';
import type { Exclusion, ExclusionRule } from './exclusions';
import { findingsOf, proposeExclusions } from './findings';

/** TRAIN and VALIDATION are cleaned, TEST stays as it is: figures on it are comparable with anybody's. */
const RULES: readonly ExclusionRule[] = [
  'identical-to-test',
  'identical-in-train',
  'similar-to-test',
  'similar-in-train',
  'identical-in-validation',
  'similar-in-validation',
];

/**
 * TRAIN images that repeat, to the byte or nearly, one of TEST or an earlier one of TRAIN, and
 * VALIDATION images that repeat any other.
 */
export function nearDuplicateExclusions(
  dataset: Pick<Dataset, 'images'>,
  audit: AuditReport,
): Exclusion[] {
  return findingsOf(audit)
    .flatMap((finding) => proposeExclusions(dataset, finding))
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, images }) => ({ reason: { kind: 'rule', rule }, images }));
}

import type { Dataset } from '../dataset/dataset';
import { proposeExclusions, type ExclusionProposal, type Finding } from './findings';

const RECOMMENDED: ReadonlySet<Finding['kind']> = new Set([
  'identical',
  'similar',
  'patients-across-splits',
]);

/**
 * What to leave out whatever one thinks of the pictures: copies, and what links the splits. Whether
 * a faint or an unusual picture should go is for a person to judge: TEST has such ones too.
 */
export function recommendedExclusions(
  dataset: Pick<Dataset, 'images'>,
  findings: readonly Finding[],
): ExclusionProposal[] {
  return findings
    .filter(({ kind }) => RECOMMENDED.has(kind))
    .flatMap((finding) => proposeExclusions(dataset, finding));
}

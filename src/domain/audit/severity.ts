import type { Dataset } from '../dataset/dataset';
import type { Finding } from './findings';

/**
 * What a finding does, worst first. `test`: the test result says more than the network can.
 * `training`: what is learned is wrong, or is learned too often. `look`: no fault by itself.
 */
export const SEVERITIES = ['test', 'training', 'look'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** null where the check found nothing. */
export function severityOf(
  { images }: Pick<Dataset, 'images'>,
  { kind, images: found, groups }: Finding,
): Severity | null {
  if (found.length === 0) return null;
  if (kind === 'look-alike') return 'look';
  const isInTest = (index: number) => images[index]?.split === 'test';
  // Copies within TEST count several times in the score.
  const touchesTest = groups?.some(
    (group) => group.crossesSplits || group.images.filter(isInTest).length > 1,
  );
  return touchesTest ? 'test' : 'training';
}

import type { DistributionCheck } from '../../state/predict/distribution-check';

/** Whether a picture is so unlike those the model learned from that its answer needs a look. */
export function hasWarning(distribution: DistributionCheck | null): boolean {
  return distribution?.status === 'ready' && distribution.detection.verdict !== 'familiar';
}

/** The larger percentile, which decides the verdict, 0 to 1; null where there is none yet or at all. */
export function strangenessOf(distribution: DistributionCheck | null): number | null {
  if (distribution?.status !== 'ready') return null;
  const { distance, reconstructionError } = distribution.detection.percentiles;
  return Math.max(distance, reconstructionError);
}

/** What a person reads in the column of warnings; nothing where all is well. */
export function warningText(distribution: DistributionCheck | null): string {
  switch (distribution?.status) {
    case undefined:
      return '';
    case 'waiting':
      return '…';
    case 'unknown':
      return 'Cannot tell';
    case 'failed':
      return 'Not checked';
    case 'ready': {
      const { verdict } = distribution.detection;
      if (verdict === 'familiar') return '';
      return verdict === 'unlike' ? 'Unlike its images' : 'Unusual';
    }
  }
}

/** The same in a file, where an empty cell is a picture that nobody could look at. */
export function warningWord(distribution: DistributionCheck | null): string | null {
  switch (distribution?.status) {
    case undefined:
      return null;
    case 'waiting':
      return 'waiting';
    case 'unknown':
      return 'cannot tell';
    case 'failed':
      return 'failed';
    case 'ready': {
      const { verdict } = distribution.detection;
      return verdict === 'familiar' ? 'none' : verdict;
    }
  }
}

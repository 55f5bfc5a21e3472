import type { Judgement } from '../../state/judgement';

/** Whether a picture is so unlike those the model learned from that its answer needs a look. */
export function hasWarning(judgement: Judgement | null): boolean {
  return judgement?.status === 'ready' && judgement.judged.verdict !== 'familiar';
}

/** The larger percentile, which decides the verdict, 0 to 1; null where there is none yet or at all. */
export function strangenessOf(judgement: Judgement | null): number | null {
  if (judgement?.status !== 'ready') return null;
  const { distance, reconstructionError } = judgement.judged.percentiles;
  return Math.max(distance, reconstructionError);
}

/** What a person reads in the column of warnings; nothing where all is well. */
export function warningText(judgement: Judgement | null): string {
  switch (judgement?.status) {
    case undefined:
      return '';
    case 'waiting':
      return '…';
    case 'unknown':
      return 'Cannot tell';
    case 'failed':
      return 'Not checked';
    case 'ready': {
      const { verdict } = judgement.judged;
      if (verdict === 'familiar') return '';
      return verdict === 'unlike' ? 'Unlike its images' : 'Unusual';
    }
  }
}

/** The same in a file, where an empty cell is a picture that nobody could look at. */
export function warningWord(judgement: Judgement | null): string | null {
  switch (judgement?.status) {
    case undefined:
      return null;
    case 'waiting':
      return 'waiting';
    case 'unknown':
      return 'cannot tell';
    case 'failed':
      return 'failed';
    case 'ready': {
      const { verdict } = judgement.judged;
      return verdict === 'familiar' ? 'none' : verdict;
    }
  }
}

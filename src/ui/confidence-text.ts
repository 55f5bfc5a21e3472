import type { ConfidenceJudgement } from '../domain/evaluation/confidence';
import { formatBounds, formatPercent } from '../domain/format-figures';

const VERDICTS: Record<ConfidenceJudgement['verdict'], string> = {
  'too-sure': 'too sure',
  'not-sure-enough': 'not sure enough',
  unclear: 'unclear whether too sure or not sure enough',
};

/** "85.0 % sure on average and 80.0 % right (71.1 to 86.7): unclear ...". */
export function confidenceText({ confidence, accuracy, verdict }: ConfidenceJudgement): string {
  return `${formatPercent(confidence)} sure on average and ${formatPercent(accuracy.value)} right (${formatBounds(accuracy, 'percent')}): ${VERDICTS[verdict]}`;
}

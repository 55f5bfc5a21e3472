import { compareAnswers } from '../../../domain/run/compare-runs';
import type { RunSummary } from '../../../domain/run/run-summary';
import shared from '../../common/shared.module.css';
import { Term } from '../../glossary/term';
import {
  describeNotPaired,
  describePaired,
  PAIRED_NOTE,
  PAIRED_TEST,
  verdictOf,
} from '../texts/paired';
import styles from './paired-comparison.module.css';

interface LetteredRun {
  letter: string;
  run: RunSummary;
}

/** Whether one of two runs is right more often than the other, beyond chance. */
export function PairedComparison({ first, second }: { first: LetteredRun; second: LetteredRun }) {
  const letters = { first: first.letter, second: second.letter };
  const compared = compareAnswers(first.run.answers, second.run.answers);
  if (!compared.ok) return <p>{describeNotPaired(compared.error, letters)}</p>;
  return (
    <div>
      <h3 className={styles.verdict}>{verdictOf(compared.value, letters)}</h3>
      <p>{describePaired(compared.value, letters)}</p>
      <p className={shared.hint}>
        {PAIRED_NOTE} <Term id="mcnemar">{PAIRED_TEST}</Term>
      </p>
    </div>
  );
}

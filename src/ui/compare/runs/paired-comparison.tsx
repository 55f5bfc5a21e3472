import { compareAnswers } from '../../../domain/run/compare-runs';
import type { RunSummary } from '../../../domain/run/run-summary';
import shared from '../../common/shared.module.css';
import { Term } from '../../glossary/term';
import styles from './paired-comparison.module.css';
import { describeNotPaired, describePaired, verdictOf } from './paired-texts';

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
        The <Term id="mcnemar">test</Term> is about these two models, not about their recipes:
        another seed gives another model. It counts every image for itself, so several images of one
        patient make a difference look surer than it is.
      </p>
    </div>
  );
}

import { Button } from '@mantine/core';
import clsx from 'clsx';
import { RESAMPLES } from '../../../domain/evaluation/report-intervals';
import type { IntervalsState } from '../../../state/evaluate/evaluate-state';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { formatCount } from '../../format';
import { Term } from '../../glossary/term';
import evaluateStyles from '../evaluate.module.css';
import styles from './intervals-note.module.css';

/** How the intervals were made and what they do not cover, or what went wrong with them. */
export function IntervalsNote({ state, onRetry }: { state: IntervalsState; onRetry: () => void }) {
  return (
    <>
      <p className={clsx(shared.hint, evaluateStyles.note)}>
        95 % intervals. Of shares (accuracy, precision, recall):{' '}
        <Term id="wilson-interval">Wilson&apos;s</Term>, each image for itself. Of the rest: the
        middle 95 % of {formatCount(RESAMPLES)} <Term id="bootstrap">resamples</Term> of whole
        patients, studies or figures within each class. They cover which patients happen to be here,
        not another seed and not another hospital.{' '}
        <span role="status">
          {state.status === 'pending' && 'The resampled ones are being worked out.'}
        </span>
      </p>
      {state.status === 'failed' && (
        <div className={styles.failure}>
          <ErrorNotice error={state.error} />
          <Button variant="default" onClick={onRetry}>
            Work out the intervals again
          </Button>
        </div>
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import clsx from 'clsx';
import type { IntervalsState } from '../../../state/evaluate/evaluate-state';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { InWords } from '../../glossary/in-words';
import evaluateStyles from '../evaluate.module.css';
import { INTERVALS } from '../texts/intervals';
import styles from './intervals-note.module.css';

/** How the intervals were made and what they do not cover, or what went wrong with them. */
export function IntervalsNote({ state, onRetry }: { state: IntervalsState; onRetry: () => void }) {
  return (
    <div>
      <p className={clsx(shared.hint, evaluateStyles.note)}>
        {INTERVALS.note}{' '}
        <span role="status">{state.status === 'pending' && INTERVALS.pending}</span>
      </p>
      <InWords terms={INTERVALS.terms} />
      {state.status === 'failed' && (
        <div className={styles.failure}>
          <ErrorNotice error={state.error} />
          <Button variant="default" onClick={onRetry}>
            {INTERVALS.again}
          </Button>
        </div>
      )}
    </div>
  );
}

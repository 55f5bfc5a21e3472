import { Checkbox } from '@mantine/core';
import clsx from 'clsx';
import { chooseKeeping } from '../../state/data/keep-choice';
import shared from '../common/shared.module.css';
import { describeError } from '../error-messages';
import { useAppState } from '../use-app-state';
import styles from './keep-choice.module.css';
import { KEEP_CHOICE } from './texts/open';

/** Whether the next data set is kept, or why none can be. */
export function KeepChoice() {
  const keepsDatasets = useAppState((state) => state.keepsDatasets);
  const kept = useAppState((state) => state.keptDatasets);
  if (kept.status === 'unavailable') {
    const { title, cause, next } = describeError(kept.error);
    return (
      <p className={clsx(shared.hint, styles.choice)}>
        {title}. {cause} {next}
      </p>
    );
  }
  return (
    <Checkbox
      className={styles.choice}
      {...KEEP_CHOICE}
      checked={keepsDatasets}
      onChange={({ currentTarget }) => {
        chooseKeeping(currentTarget.checked);
      }}
    />
  );
}

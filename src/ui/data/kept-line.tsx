import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '../../domain/dataset/dataset';
import type { KeepingState } from '../../state/data/data-state';
import { forgetDataset, keepDataset } from '../../state/data/kept-datasets';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import styles from './kept-line.module.css';
import { describeKeeping, KEEPING } from './texts/kept';

/** Whether the open data set is kept in this browser, and the way to change that. */
export function KeptLine({ dataset, keeping }: { dataset: Dataset; keeping: KeepingState }) {
  const [now] = useState(() => Date.now());
  if (dataset.source.isSample) return null;
  const isWriting = keeping.status === 'writing';
  return (
    <div className={styles.line}>
      <p className={shared.hint} aria-live="polite">
        {describeKeeping(keeping, now)}
      </p>
      {/* One button, so that the focus stays on it when its meaning turns round. */}
      <Button
        variant="default"
        size="compact-sm"
        {...softDisabled(isWriting)}
        onClick={() => {
          if (isWriting) return;
          void (keeping.status === 'kept' ? forgetDataset(keeping.kept) : keepDataset(dataset));
        }}
      >
        {keeping.status === 'kept' ? KEEPING.deleteCopy : KEEPING.keep}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ForgottenDataset } from '../../state/data/data-state';
import { forgetDataset, undoForget } from '../../state/data/kept-datasets';
import { openKeptDataset } from '../../state/data/open-kept-dataset';
import type { KeptDataset } from '../../workers/storage/protocol';
import { FileName } from '../common/file-name';
import keptListStyles from '../common/kept-list.module.css';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import { describeDeleted, describeKept, KEPT_DATASETS } from './texts/kept';

interface KeptDatasetItemProps {
  kept: KeptDataset;
  /** Its file's, told from those of the others. */
  name: string;
  /** Where it has just been forgotten. */
  forgotten: ForgottenDataset | null;
  /** Nothing is opened while a training runs. */
  training: boolean;
}

/** One kept data set: open it, delete it, or undo that. */
export function KeptDatasetItem({ kept, name, forgotten, training }: KeptDatasetItemProps) {
  const [now] = useState(() => Date.now());
  const [isBusy, setIsBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setIsBusy(true);
    await work();
    setIsBusy(false);
  };
  return (
    <li className={keptListStyles.item}>
      <div>
        <p className={keptListStyles.name}>
          <FileName name={name} />
        </p>
        <p className={shared.hint} role="status">
          {forgotten ? describeDeleted(forgotten.error) : describeKept(kept, now)}
        </p>
      </div>
      <div className={keptListStyles.actions}>
        {!forgotten && (
          <Button
            disabled={training}
            aria-label={KEPT_DATASETS.openOf(name)}
            onClick={() => void openAndFocus(kept)}
          >
            {KEPT_DATASETS.open}
          </Button>
        )}
        {/* One button, so that the focus stays on it when its meaning turns round. */}
        <Button
          key="forget"
          variant="default"
          aria-label={forgotten ? KEPT_DATASETS.undoOf(name) : KEPT_DATASETS.removeOf(name)}
          {...softDisabled(isBusy)}
          onClick={() => {
            void run(() => (forgotten ? undoForget(forgotten) : forgetDataset(kept)));
          }}
        >
          {forgotten ? KEPT_DATASETS.undo : KEPT_DATASETS.remove}
        </Button>
      </div>
    </li>
  );
}

/** The button that was pressed goes with the list: the focus begins anew, as in a new step. */
async function openAndFocus(kept: KeptDataset): Promise<void> {
  await openKeptDataset(kept);
  document.getElementById('main')?.focus({ preventScroll: true });
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { Run } from '../../../domain/run/run';
import { saveRunRecord } from '../../../state/shared/save-files';
import shared from '../../common/shared.module.css';
import { softDisabled } from '../../common/soft-disabled';
import { RECORD } from '../texts/exports';

/** A run as JSON; it waits for the intervals that go into it and says so. */
export function RecordButton(props: { dataset: Dataset; run: Run; children: string }) {
  const { dataset, run, children } = props;
  const [isWaiting, setWaiting] = useState(false);
  const save = async () => {
    setWaiting(true);
    await saveRunRecord(dataset, run);
    setWaiting(false);
  };
  return (
    <>
      <Button
        variant="default"
        {...softDisabled(isWaiting)}
        onClick={() => {
          if (!isWaiting) void save();
        }}
      >
        {children}
      </Button>
      <span className={shared.hint} role="status">
        {isWaiting && RECORD.waiting}
      </span>
    </>
  );
}

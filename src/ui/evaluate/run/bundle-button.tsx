import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { Run } from '../../../domain/run/run-record';
import { saveBundle } from '../../../state/bundle/save-bundle';
import { ErrorNotice } from '../../common/error-notice';
import { softDisabled } from '../../common/soft-disabled';

/** The run with its network as one zip; it waits for the intervals and says so. */
export function BundleButton({ dataset, run }: { dataset: Dataset; run: Run }) {
  const [isPacking, setPacking] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const save = async () => {
    setPacking(true);
    setError(null);
    setError(await saveBundle(dataset, run));
    setPacking(false);
  };
  return (
    <>
      <Button
        variant="default"
        {...softDisabled(isPacking)}
        onClick={() => {
          if (!isPacking) void save();
        }}
      >
        Take the run with you (.zip)
      </Button>
      <span className="hint" role="status">
        {isPacking && 'Packing ...'}
      </span>
      {error && <ErrorNotice error={error} />}
    </>
  );
}

import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { Run } from '../../../domain/run/run';
import { saveBundle } from '../../../state/evaluate/bundle/save-bundle';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { softDisabled } from '../../common/soft-disabled';
import { BUNDLE } from '../texts/exports';
import { drawCharts } from './draw-charts';

interface BundleButtonProps {
  dataset: Dataset;
  run: Run;
  /** Its words. */
  children: string;
}

/** A run with its model as one zip; it waits for the intervals and says so. */
export function BundleButton({ dataset, run, children }: BundleButtonProps) {
  const [withCopies, setWithCopies] = useState(true);
  const [isPacking, setPacking] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const save = async () => {
    setPacking(true);
    setError(null);
    setError(await saveBundle(dataset, run, withCopies, drawCharts));
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
        {children}
      </Button>
      <span className={shared.hint} role="status">
        {isPacking && BUNDLE.packing}
      </span>
      <Checkbox
        {...BUNDLE.copies}
        checked={withCopies}
        onChange={({ currentTarget }) => {
          setWithCopies(currentTarget.checked);
        }}
      />
      {error && (
        <ErrorNotice
          error={error}
          onDismiss={() => {
            setError(null);
          }}
        />
      )}
    </>
  );
}

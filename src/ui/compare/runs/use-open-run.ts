import { useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import type { RunSummary } from '../../../domain/run/run-summary';
import { findRunDataset } from '../../../state/data/run-dataset';
import { openKeptRun } from '../../../state/evaluate/open-kept-run';
import { isTraining } from '../../../state/train/train-state';
import { linkToStep, showView } from '../../address';
import { useAppState } from '../../use-app-state';

/** The opening of a kept run: one at a time. */
export interface OpeningRun {
  /** The name of the run that is being opened. */
  opening: string | null;
  error: AppError | null;
  dismissError: () => void;
  /** Whether it can be opened now: its data set is within reach, and open where a training holds it. */
  canBeOpened: (run: RunSummary) => boolean;
  /** Opens it and shows it. */
  open: (run: RunSummary) => Promise<void>;
}

export function useOpenRun(): OpeningRun {
  const training = useAppState((state) => isTraining(state.training));
  const isImporting = useAppState(({ importing }) => importing.status === 'loading');
  const dataset = useAppState((state) => state.dataset);
  const keptDatasets = useAppState((state) => state.keptDatasets);
  const current = useAppState((state) => state.current);
  const [opening, setOpening] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  return {
    opening,
    error,
    dismissError: () => {
      setError(null);
    },
    canBeOpened: ({ kind, id, isSample, answers: { fingerprint } }) => {
      if (opening !== null || isImporting || fingerprint === null) return false;
      if (current[kind]?.id === id) return false;
      const place = findRunDataset({ fingerprint, isSample }, { dataset, keptDatasets });
      return training ? place.kind === 'open' : place.kind !== 'elsewhere';
    },
    open: async (run) => {
      setError(null);
      setOpening(run.name);
      const failed = await openKeptRun(run);
      setOpening(null);
      setError(failed);
      if (failed === null) showEvaluation(run.kind);
    },
  };
}

/** Where a run is shown, from its top. */
function showEvaluation(kind: RunSummary['kind']): void {
  if (kind === 'network') location.hash = linkToStep('evaluate');
  else showView('compare', 'forest');
  // The button that was pressed is gone: the focus begins anew.
  document.getElementById('main')?.focus();
}

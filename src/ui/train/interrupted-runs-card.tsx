import { Button, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppError } from '../../domain/app-error';
import type { InterruptedRunSummary } from '../../domain/run/interrupted-run';
import { isTraining } from '../../state/train/train-state';
import { goOnWithRun } from '../../state/train/go-on-with-run';
import { forgetInterruptedRun, listInterruptedRuns } from '../../state/train/interrupted-runs';
import { findRunDataset, type RunDatasetPlace } from '../../state/data/run-dataset';
import { ErrorNotice } from '../common/error-notice';
import { FileName } from '../common/file-name';
import '../common/kept-list.css';
import { formatAge } from '../format-age';
import { plural } from '../format';
import { useAppState } from '../use-app-state';
import { linkToStep } from '../use-step';

/** Trainings that a reload or a crash has cut off, each to go on with; nothing where there are none. */
export function InterruptedRunsCard() {
  const runs = useAppState((state) => state.interruptedRuns);
  const isBusy = useAppState((state) => isTraining(state.training));
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    void listInterruptedRuns();
  }, []);
  if (isBusy || (runs.length === 0 && error === null)) return null;
  const title = runs.length === 1 ? 'Interrupted training' : 'Interrupted trainings';
  return (
    <section className="card" aria-label={title}>
      <Title order={2}>{title}</Title>
      {error && <ErrorNotice error={error} />}
      <p className="hint">
        It goes on where it was, and comes to the same result as without the interruption.
      </p>
      <ul className="kept-list">
        {runs.map((run) => (
          <InterruptedRunItem
            key={run.id}
            run={run}
            onGoOn={async () => {
              setError(null);
              setError(await goOnWithRun(run, showTraining));
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function InterruptedRunItem({
  run,
  onGoOn,
}: {
  run: InterruptedRunSummary;
  onGoOn: () => Promise<void>;
}) {
  const { id, fileName, epoch, epochs, savedAt } = run;
  const [now] = useState(() => Date.now());
  const dataset = useAppState((state) => state.dataset);
  const keptDatasets = useAppState((state) => state.keptDatasets);
  const isOpening = useAppState(({ importing }) => importing.status === 'loading');
  const place = findRunDataset(run, { dataset, keptDatasets });
  return (
    <li className="kept-item">
      <div>
        <p className="kept-name">
          Epoch {epoch} of {plural(epochs, 'epoch')}, on <FileName name={fileName} />
        </p>
        <p className="hint">
          Last kept {formatAge(savedAt, now)}. {PLACE_TEXTS[place.kind]}
        </p>
      </div>
      <div className="kept-actions">
        {place.kind !== 'elsewhere' && (
          <Button disabled={isOpening} onClick={() => void onGoOn()}>
            Go on
          </Button>
        )}
        <Button
          variant="default"
          aria-label={`Give up the training on ${fileName}`}
          onClick={() => {
            void forgetInterruptedRun(id);
            document.getElementById('main')?.focus({ preventScroll: true });
          }}
        >
          Give up
        </Button>
      </div>
    </li>
  );
}

const PLACE_TEXTS: Record<RunDatasetPlace['kind'], string> = {
  open: 'Its data set is open.',
  kept: 'Its data set is kept in this browser and will be opened.',
  sample: 'The sample data set will be opened.',
  elsewhere: 'Open its data set again to go on.',
};

function showTraining(): void {
  location.hash = linkToStep('train');
}

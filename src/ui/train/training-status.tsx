import { Title } from '@mantine/core';
import type { NetworkRun } from '../../domain/run/run';
import type { RunStatus } from '../../domain/training/run-status';
import type { AppState } from '../../state/app-store';
import type { RunningTraining } from '../../state/train/train-state';
import type { BackendReport } from '../../workers/training/protocol';
import shared from '../common/shared.module.css';
import { asSentence, formatDuration, plural } from '../format';
import { BACKEND_NAMES } from './backend-fields';

/** What is said behind the duration of a finished training. */
const ENDINGS: Record<RunStatus, string> = {
  completed: '',
  stopped: ', stopped by hand',
  'stopped-early': ', stopped early: the validation loss no longer fell',
  diverged: ', then it diverged',
};

/** Few sentences that change seldom: a screen reader speaks each of them. */
export function TrainingStatus(props: {
  training: AppState['training'];
  network: NetworkRun | null;
}) {
  const { training, network } = props;
  switch (training.status) {
    case 'idle':
      return network && <FinishedLines run={network} />;
    case 'failed':
      return null;
    case 'searching':
      return <p>A search is trying values, on Compare.</p>;
    case 'starting':
      return (
        <p>
          Starting the backend and handing it the images; the first time, measuring which is the
          fastest.
        </p>
      );
    case 'running':
      return (
        <>
          <Title order={2}>{runningTitle(training)}</Title>
          <BackendLine backend={training.backend} />
          <KeepingLine training={training} />
        </>
      );
    case 'evaluating':
      return <p>Evaluating on the train and test images.</p>;
  }
}

function FinishedLines({ run }: { run: NetworkRun }) {
  const { status, history, keptEpoch, timings, environment } = run;
  return (
    <>
      <Title order={2}>
        Training finished: {plural(history.length, 'epoch')} in {formatDuration(timings.trainingMs)}
        {ENDINGS[status]}
      </Title>
      {keptEpoch !== null && keptEpoch < history.length && (
        <p>The weights of epoch {keptEpoch} are kept, where the validation loss was lowest.</p>
      )}
      <BackendLine backend={environment} />
    </>
  );
}

/** What a reload would cost, and what has been survived. */
function KeepingLine({ training: { keeping, survived } }: { training: RunningTraining }) {
  return (
    <>
      {survived && (
        <p>
          {survived.what === 'device'
            ? 'The graphics processor was lost'
            : 'The training process died'}
          ; the training went on from its last checkpoint, in epoch {survived.epoch}.
        </p>
      )}
      {keeping.status === 'kept' && (
        <p className={shared.hint}>Kept in this browser as it runs: after a reload it can go on.</p>
      )}
      {keeping.status === 'failed' && (
        <p className={shared.hint}>
          It cannot be kept in this browser, so a reload ends it: {asSentence(keeping.detail)}
        </p>
      )}
    </>
  );
}

function runningTitle({ paused, stopping }: RunningTraining): string {
  if (stopping) return 'Stopping after this batch';
  return paused ? 'Paused' : 'Training';
}

function BackendLine({ backend: { backend, renderer, reason } }: { backend: BackendReport }) {
  return (
    <p className={shared.hint}>
      Runs on {BACKEND_NAMES[backend]}: {renderer} ({reason}).
    </p>
  );
}

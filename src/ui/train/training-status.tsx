import { Title } from '@mantine/core';
import type { NetworkRun } from '../../domain/run/run';
import type { AppState } from '../../state/app-store';
import type { RunningTraining } from '../../state/train/train-state';
import type { BackendReport } from '../../workers/training/protocol';
import shared from '../common/shared.module.css';
import { STATUS } from './texts/training';

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
    case 'running':
      return (
        <>
          <Title order={2}>{runningTitle(training)}</Title>
          <BackendLine backend={training.backend} />
          <KeepingLine training={training} />
        </>
      );
    case 'searching':
    case 'starting':
    case 'evaluating':
      return <p>{STATUS[training.status]}</p>;
  }
}

function FinishedLines({ run }: { run: NetworkRun }) {
  const { status, history, keptEpoch, timings, environment } = run;
  return (
    <>
      <Title order={2}>{STATUS.finished(history.length, timings.trainingMs, status)}</Title>
      {keptEpoch !== null && keptEpoch < history.length && <p>{STATUS.keptEpoch(keptEpoch)}</p>}
      <BackendLine backend={environment} />
    </>
  );
}

/** What a reload would cost, and what has been survived. */
function KeepingLine({ training: { keeping, survived } }: { training: RunningTraining }) {
  return (
    <>
      {survived && <p>{STATUS.survived(survived)}</p>}
      {keeping.status === 'kept' && <p className={shared.hint}>{STATUS.kept}</p>}
      {keeping.status === 'failed' && (
        <p className={shared.hint}>{STATUS.notKept(keeping.detail)}</p>
      )}
    </>
  );
}

function runningTitle({ paused, stopping }: RunningTraining): string {
  if (stopping) return STATUS.stopping;
  return paused ? STATUS.paused : STATUS.running;
}

function BackendLine({ backend: { backend, renderer, reason } }: { backend: BackendReport }) {
  return <p className={shared.hint}>{STATUS.runsOn(backend, renderer, reason)}</p>;
}

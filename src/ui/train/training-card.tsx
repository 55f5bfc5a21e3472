import { Button, NativeSelect, Title, VisuallyHidden } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { BACKEND_CHOICES, type BackendChoice } from '../../domain/training/backend';
import { findRecipeProblems } from '../../domain/training/recipe';
import type { NetworkRun } from '../../domain/run/run';
import type { RunStatus } from '../../domain/training/run-status';
import { appStore, type AppState } from '../../state/app-store';
import { isTraining, type RunningTraining } from '../../state/train/train-state';
import { pauseTraining, resumeTraining, stopTraining } from '../../state/train/running-training';
import { startTraining } from '../../state/train/train-network';
import type { BackendReport } from '../../workers/training/protocol';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import { asSentence, formatDuration, plural } from '../format';
import { useAppState } from '../use-app-state';
import { useEmptyClass } from '../use-empty-class';
import { linkToStep } from '../address';
import { BackendSpeeds } from './backend-speeds';
import { ExperimentNote } from './experiment-note';
import { ExclusionNote } from './exclusion-note';
import styles from './training-card.module.css';
import { TrainingProgress } from './training-progress';

const BACKEND_NAMES: Record<BackendChoice, string> = {
  auto: 'Auto',
  webgl: 'WebGL (graphics processor)',
  wasm: 'WASM (WebAssembly)',
  cpu: 'CPU (plain JavaScript)',
};

/** What is said behind the duration of a finished training. */
const ENDINGS: Record<RunStatus, string> = {
  completed: '',
  stopped: ', stopped by hand',
  'stopped-early': ', stopped early: the validation loss no longer fell',
  diverged: ', then it diverged',
};

/** Start, pause and stop; how far the training is, and what it runs on. */
export function TrainingCard() {
  const training = useAppState((state) => state.training);
  const network = useAppState(({ current }) => current.network);
  const recipe = useAppState((state) => state.recipe);
  const backendChoice = useAppState((state) => state.backendChoice);
  const importing = useAppState((state) => state.importing.status === 'loading');
  const emptyClass = useEmptyClass();
  const busy = isTraining(training);
  const problems = findRecipeProblems(recipe).length;
  const isTitled = training.status === 'running' || (training.status === 'idle' && network);
  return (
    <section className={shared.card} aria-label="Training">
      {!isTitled && <VisuallyHidden component="h2">Training</VisuallyHidden>}
      <div className={styles.bar}>
        {busy && training.status !== 'searching' ? (
          <RunningButtons training={training} />
        ) : (
          <Button
            size="md"
            variant={network ? 'default' : 'filled'}
            leftSection={<IconPlayerPlay size={18} />}
            disabled={busy || problems > 0 || importing || emptyClass !== null}
            onClick={() => void startTraining()}
          >
            Start training
          </Button>
        )}
        <NativeSelect
          label="Backend"
          disabled={busy}
          value={backendChoice}
          data={BACKEND_CHOICES.map((value) => ({ value, label: BACKEND_NAMES[value] }))}
          onChange={({ currentTarget }) => {
            appStore.setState({ backendChoice: currentTarget.value as BackendChoice });
          }}
        />
      </div>
      {backendChoice === 'auto' && <BackendSpeeds disabled={busy} />}
      <ExclusionNote emptyClass={emptyClass} />
      {importing && (
        <p className={shared.hint}>
          Another data set is being opened: wait for it, or cancel it on the Data page.
        </p>
      )}
      {problems > 0 && !busy && (
        <p className={shared.problem}>
          {plural(problems, 'value')} of the recipe below {problems === 1 ? 'is' : 'are'} outside
          the limits: mend {problems === 1 ? 'it' : 'them'} to start.
        </p>
      )}
      <div role="status" className={shared.status}>
        <TrainingStatus training={training} network={network} />
        <ExperimentNote />
      </div>
      {training.status === 'running' && <TrainingProgress training={training} />}
      {network && training.status === 'idle' && (
        <div className={shared.actions}>
          <Button component="a" href={linkToStep('evaluate')}>
            Evaluate the network
          </Button>
        </div>
      )}
    </section>
  );
}

function RunningButtons({ training }: { training: AppState['training'] }) {
  const running = training.status === 'running' ? training : null;
  const disabled = running === null || running.stopping;
  return (
    <div className={shared.spread}>
      {running?.paused ? (
        <Button
          size="md"
          leftSection={<IconPlayerPlay size={18} />}
          {...softDisabled(disabled)}
          onClick={() => {
            if (!disabled) void resumeTraining();
          }}
        >
          Resume the training
        </Button>
      ) : (
        <Button
          size="md"
          variant="default"
          leftSection={<IconPlayerPause size={18} />}
          {...softDisabled(disabled)}
          onClick={() => {
            if (!disabled) void pauseTraining();
          }}
        >
          Pause the training
        </Button>
      )}
      <Button
        size="md"
        variant="default"
        leftSection={<IconPlayerStop size={18} />}
        {...softDisabled(disabled)}
        onClick={() => {
          if (!disabled) void stopTraining();
        }}
      >
        Stop the training
      </Button>
    </div>
  );
}

/** Few sentences that change seldom: a screen reader speaks each of them. */
function TrainingStatus(props: { training: AppState['training']; network: NetworkRun | null }) {
  const { training, network } = props;
  switch (training.status) {
    case 'idle':
      return network && <FinishedLines run={network} />;
    case 'failed':
      return null;
    case 'searching':
      return <p>A search is trying values, further down this page.</p>;
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

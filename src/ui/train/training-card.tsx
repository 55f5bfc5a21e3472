import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { timeLeftMs } from '../../domain/training/history';
import { findRecipeProblems } from '../../domain/training/recipe';
import type { AppState } from '../../state/app-store';
import { isTraining, type RunningTraining } from '../../state/train/train-state';
import { pauseTraining, resumeTraining, stopTraining } from '../../state/train/running-training';
import { startTraining } from '../../state/train/train-network';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import { WorkProgress } from '../common/work-progress';
import { formatDuration, plural } from '../format';
import { useAppState } from '../use-app-state';
import { useEmptyClass } from '../use-empty-class';
import { linkToStep } from '../address';
import { ExperimentNote } from './experiment-note';
import { ExclusionNote } from './exclusion-note';
import { PresetCards } from './preset-cards';
import styles from './training-card.module.css';
import { TrainingStatus } from './training-status';

/** Start, pause and stop; how far the training is, what it runs on, and the recipes to begin with. */
export function TrainingCard() {
  const training = useAppState((state) => state.training);
  const network = useAppState(({ current }) => current.network);
  const recipe = useAppState((state) => state.recipe);
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
        {network && training.status === 'idle' && (
          <Button size="md" component="a" href={linkToStep('evaluate')}>
            Evaluate the network
          </Button>
        )}
      </div>
      <ExclusionNote emptyClass={emptyClass} />
      {importing && (
        <p className={shared.hint}>
          Another data set is being opened: wait for it, or cancel it on the Data page.
        </p>
      )}
      {problems > 0 && !busy && (
        <p className={shared.problem}>
          {plural(problems, 'value')} of the recipe below {problems === 1 ? 'is' : 'are'} outside
          the limits: correct {problems === 1 ? 'it' : 'them'} to start.
        </p>
      )}
      <div role="status" className={shared.status}>
        <TrainingStatus training={training} network={network} />
        <ExperimentNote />
      </div>
      {training.status === 'running' && <TrainingProgress training={training} />}
      <PresetCards disabled={busy} />
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
          Resume
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
          Pause
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
        Stop
      </Button>
    </div>
  );
}

function TrainingProgress({ training: { recipe, history, live } }: { training: RunningTraining }) {
  const { epochs } = recipe;
  const progress = live.at(-1);
  const fraction = progress ? progress.step / progress.stepsPerEpoch : 0;
  const done = history.length + fraction;
  const left = timeLeft(history.at(-1)?.elapsedMs, history.length, epochs, progress);
  return (
    <WorkProgress
      label="Training progress"
      share={done / epochs}
      left={left === null ? null : `About ${formatDuration(left)}`}
    >
      Epoch {Math.min(history.length + 1, epochs)} of {epochs}
    </WorkProgress>
  );
}

/** From the newest of the running epoch's progress and the last finished epoch. */
function timeLeft(
  elapsedMs: number | undefined,
  done: number,
  epochs: number,
  progress: Parameters<typeof timeLeftMs>[0] | undefined,
): number | null {
  if (progress !== undefined) return timeLeftMs(progress);
  return elapsedMs === undefined ? null : (elapsedMs / done) * (epochs - done);
}

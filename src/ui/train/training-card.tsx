import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { findRecipeProblems } from '../../domain/training/recipe';
import type { AppState } from '../../state/app-store';
import { isTraining } from '../../state/train/train-state';
import { pauseTraining, resumeTraining, stopTraining } from '../../state/train/running-training';
import { startTraining } from '../../state/train/train-network';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import { useAppState } from '../use-app-state';
import { useEmptyClass } from '../use-empty-class';
import { linkToStep } from '../address';
import { ExperimentNote } from './experiment-note';
import { ExclusionNote } from './exclusion-note';
import { PresetCards } from './preset-cards';
import styles from './training-card.module.css';
import { TRAINING } from './texts/training';
import { TrainingProgress } from './training-progress';
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
    <section className={shared.card} aria-label={TRAINING.title}>
      {!isTitled && <VisuallyHidden component="h2">{TRAINING.title}</VisuallyHidden>}
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
            {TRAINING.start}
          </Button>
        )}
        {network && training.status === 'idle' && (
          <Button size="md" component="a" href={linkToStep('evaluate')}>
            {TRAINING.evaluate}
          </Button>
        )}
      </div>
      <ExclusionNote emptyClass={emptyClass} />
      {importing && <p className={shared.hint}>{TRAINING.importing}</p>}
      {problems > 0 && !busy && <p className={shared.problem}>{TRAINING.problems(problems)}</p>}
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
          {TRAINING.resume}
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
          {TRAINING.pause}
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
        {TRAINING.stop}
      </Button>
    </div>
  );
}

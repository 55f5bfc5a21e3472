import { Progress } from '@mantine/core';
import { estimateMs } from '../../../domain/experiments/experiment-run';
import type { RunningExperiment } from '../../../state/evaluate/experiment-state';
import shared from '../../common/shared.module.css';
import { formatDuration } from '../../format';
import { useAppState } from '../../use-app-state';

/** How far the trainings are, together. */
export function ExperimentProgress(props: { title: string; experiment: RunningExperiment }) {
  const { title, experiment } = props;
  const { recipes, runs } = experiment;
  const share = useTrainedShare();
  const pace = runs.at(-1)?.pace;
  const left = pace && estimateMs(recipes.slice(runs.length), pace);
  const current = Math.min(runs.length + 1, recipes.length);
  return (
    <>
      <Progress.Root size="lg" mt="md" mb="xs">
        <Progress.Section
          value={((runs.length + share) / recipes.length) * 100}
          aria-label={`${title}, progress`}
        />
      </Progress.Root>
      <p className={shared.spread}>
        <span>
          Training {current} of {recipes.length}
        </span>
        <span>
          {left === undefined || left === null
            ? 'Estimating the time left'
            : `At most ${formatDuration(left)} left`}
        </span>
      </p>
    </>
  );
}

/** Of the training under way, 0 to 1. */
function useTrainedShare(): number {
  return useAppState(({ training }) => {
    if (training.status !== 'running') return training.status === 'evaluating' ? 1 : 0;
    const { history, live, recipe } = training;
    const last = live.at(-1);
    return (history.length + (last ? last.step / last.stepsPerEpoch : 0)) / recipe.epochs;
  });
}

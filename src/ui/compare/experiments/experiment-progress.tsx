import { estimateMs } from '../../../domain/experiments/experiment-run';
import type { RunningExperiment } from '../../../state/evaluate/experiment-state';
import { WorkProgress } from '../../common/work-progress';
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
    <WorkProgress
      label={`${title}, progress`}
      share={(runs.length + share) / recipes.length}
      left={left === undefined || left === null ? null : `At most ${formatDuration(left)}`}
    >
      Training {current} of {recipes.length}
    </WorkProgress>
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

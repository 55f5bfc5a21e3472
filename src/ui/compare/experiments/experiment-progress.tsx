import { dueRecipes } from '../../../domain/experiments/experiment';
import { estimateMs } from '../../../domain/experiments/experiment-run';
import type { RunningExperiment } from '../../../state/evaluate/experiment-state';
import { WorkProgress } from '../../common/work-progress';
import { formatDuration } from '../../format';

/** How far the trainings are, together. */
export function ExperimentProgress(props: { title: string; experiment: RunningExperiment }) {
  const { title, experiment } = props;
  const { recipes, runs, early = [], shares, workers } = experiment;
  const done = runs.length + early.length + shares.reduce((total, share) => total + share, 0);
  const pace = runs.at(-1)?.pace;
  const due = dueRecipes(experiment).flatMap((at) => recipes[at] ?? []);
  const left = pace && estimateMs(due, pace, workers);
  const current = Math.min(runs.length + 1, recipes.length);
  return (
    <WorkProgress
      label={`${title}, progress`}
      share={done / recipes.length}
      left={left === undefined || left === null ? null : `At most ${formatDuration(left)}`}
    >
      Training {current} of {recipes.length}
      {shares.length > 1 && `, ${shares.length} side by side`}
    </WorkProgress>
  );
}

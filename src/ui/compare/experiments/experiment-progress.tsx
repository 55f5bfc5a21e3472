import type { RunningExperiment } from '../../../state/evaluate/experiment-state';
import { WorkProgress } from '../../progress/work-progress';
import { progressOfExperiment } from '../../progress/work-under-way';

/** How far the trainings are, together. */
export function ExperimentProgress(props: { title: string; experiment: RunningExperiment }) {
  const { title, experiment } = props;
  const { recipes, runs, shares } = experiment;
  const current = Math.min(runs.length + 1, recipes.length);
  return (
    <WorkProgress
      kind="experiment"
      label={`${title}, progress`}
      progress={progressOfExperiment(experiment)}
      isAtMost
    >
      Training {current} of {recipes.length}
      {shares.length > 1 && `, ${shares.length} side by side`}
    </WorkProgress>
  );
}

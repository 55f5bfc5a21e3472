import type { RunningExperiment } from '../../../state/evaluate/experiment-state';
import { useAppState } from '../../use-app-state';
import { WorkProgress } from '../../work/work-progress';
import { progressOfExperiment } from '../../work/work-under-way';

/** How far the trainings are, together. */
export function ExperimentProgress(props: { title: string; experiment: RunningExperiment }) {
  const { title, experiment } = props;
  const { recipes, runs } = experiment;
  const training = useAppState((state) => state.training);
  return (
    <WorkProgress
      kind="experiment"
      label={`${title}, progress`}
      progress={progressOfExperiment(experiment, training)}
      isAtMost
    >
      Training {Math.min(runs.length + 1, recipes.length)} of {recipes.length}
    </WorkProgress>
  );
}

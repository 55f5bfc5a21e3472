import type { RunningExperiment } from '../../../state/evaluate/experiment-state';
import { WorkProgress } from '../../progress/work-progress';
import { progressOfExperiment } from '../../progress/work-under-way';
import { EXPERIMENT_CARD } from '../texts/experiments';

/** How far the trainings are, together. */
export function ExperimentProgress(props: { title: string; experiment: RunningExperiment }) {
  const { title, experiment } = props;
  const { recipes, runs, shares } = experiment;
  const current = Math.min(runs.length + 1, recipes.length);
  return (
    <WorkProgress
      kind="experiment"
      label={EXPERIMENT_CARD.progress(title)}
      progress={progressOfExperiment(experiment)}
      isAtMost
    >
      {EXPERIMENT_CARD.training(current, recipes.length, shares.length)}
    </WorkProgress>
  );
}

import { progressOfTraining } from '../../domain/training/history';
import type { RunningTraining } from '../../state/train/train-state';
import { WorkProgress } from '../progress/work-progress';

/** How far a training is, and how long it will take. */
export function TrainingProgress({
  training: { recipe, history, live },
}: {
  training: RunningTraining;
}) {
  const { epochs } = recipe;
  return (
    <WorkProgress
      kind="training"
      label="Training progress"
      progress={progressOfTraining(epochs, history, live)}
    >
      Epoch {Math.min(history.length + 1, epochs)} of {epochs}
    </WorkProgress>
  );
}

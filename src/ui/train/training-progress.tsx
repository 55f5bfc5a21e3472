import { progressOfTraining } from '../../domain/training/history';
import type { RunningTraining } from '../../state/train/train-state';
import { WorkProgress } from '../progress/work-progress';
import { TRAINING } from './texts/training';

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
      label={TRAINING.progress}
      progress={progressOfTraining(epochs, history, live)}
    >
      {TRAINING.epochOf(Math.min(history.length + 1, epochs), epochs)}
    </WorkProgress>
  );
}

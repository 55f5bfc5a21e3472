import { timeLeftMs } from '../../domain/training/history';
import type { RunningTraining } from '../../state/train/train-state';
import { WorkProgress } from '../common/work-progress';
import { formatDuration } from '../format';

/** How far the training under way is, and how long it takes still. */
export function TrainingProgress({
  training: { recipe, history, live },
}: {
  training: RunningTraining;
}) {
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

import { accuracySwing, type AccuracySwing } from '../../../domain/evaluation/accuracy-swing';
import type { NetworkRun, Run } from '../../../domain/run/run';
import type { EpochRecord } from '../../../domain/training/history';

export interface TestSwing {
  swing: AccuracySwing;
  /** By epoch, 0 to 1. */
  points: { epoch: number; accuracy: number }[];
}

/** How test accuracy moved over the epochs; null where a run was not validated on the test set. */
export function testSwing(run: Run): TestSwing | null {
  return run.kind === 'forest' ? null : swingOf(run);
}

/** As `testSwing`, of a training that may still run. */
export function swingOf({
  recipe,
  history,
}: Pick<NetworkRun, 'recipe'> & { history: readonly EpochRecord[] }): TestSwing | null {
  const swing = recipe.validation.kind === 'test' ? accuracySwing(history) : null;
  if (swing === null) return null;
  const points = history.flatMap(({ epoch, valAccuracy }) =>
    valAccuracy === null ? [] : [{ epoch, accuracy: valAccuracy }],
  );
  return { swing, points };
}

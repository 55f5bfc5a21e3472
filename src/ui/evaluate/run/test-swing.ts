import { accuracySwing, type AccuracySwing } from '../../../domain/evaluation/accuracy-swing';
import type { Run } from '../../../domain/run/run';

export interface TestSwing {
  swing: AccuracySwing;
  /** By epoch, 0 to 1. */
  points: { epoch: number; accuracy: number }[];
}

/** How test accuracy moved over the epochs; null where a run was not validated on the test set. */
export function testSwing(run: Run): TestSwing | null {
  if (run.kind === 'forest' || run.recipe.validation.kind !== 'test') return null;
  const swing = accuracySwing(run.history);
  if (swing === null) return null;
  const points = run.history.flatMap(({ epoch, valAccuracy }) =>
    valAccuracy === null ? [] : [{ epoch, accuracy: valAccuracy }],
  );
  return { swing, points };
}

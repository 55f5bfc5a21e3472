import type { Split } from '../dataset/classes';
import type { AppliedPlan } from './applied-plan';
import { CLASS_LIMITS, type ImportPlan } from './import-plan';

/** Why nothing can be learned from what a plan takes in. */
export type PlanObstacle =
  | { kind: 'no-images' }
  | { kind: 'too-few-classes'; min: number }
  | { kind: 'too-many-classes'; max: number }
  | { kind: 'empty-class'; name: string; split: Split };

/** The first of what is in the way of reading by a plan; null where nothing is. */
export function planObstacle(
  { classes }: ImportPlan,
  { images, counts }: AppliedPlan,
): PlanObstacle | null {
  const { min, max } = CLASS_LIMITS;
  if (images.length === 0) return { kind: 'no-images' };
  if (classes.length < min) return { kind: 'too-few-classes', min };
  if (classes.length > max) return { kind: 'too-many-classes', max };
  for (const { name } of classes) {
    if ((counts.train[name] ?? 0) === 0) return { kind: 'empty-class', name, split: 'train' };
    if ((counts.test[name] ?? 0) === 0) return { kind: 'empty-class', name, split: 'test' };
  }
  return null;
}

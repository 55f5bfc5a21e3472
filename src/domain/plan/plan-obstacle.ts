import type { Split } from '../dataset/classes';
import type { AppliedPlan } from './applied-plan';
import { classFault, type ClassFault } from './class-fault';
import type { ImportPlan } from './import-plan';

/** Why nothing can be learned from what a plan takes in. */
export type PlanObstacle =
  { kind: 'no-images' } | ClassFault | { kind: 'empty-class'; name: string; split: Split };

/** The first of what is in the way of reading by a plan; null where nothing is. */
export function planObstacle(
  { classes }: ImportPlan,
  { images, counts }: AppliedPlan,
): PlanObstacle | null {
  if (images.length === 0) return { kind: 'no-images' };
  const fault = classFault(classes);
  if (fault) return fault;
  for (const { name } of classes) {
    if ((counts.train[name] ?? 0) === 0) return { kind: 'empty-class', name, split: 'train' };
    if ((counts.test[name] ?? 0) === 0) return { kind: 'empty-class', name, split: 'test' };
  }
  return null;
}

import { ARTICLE_CLASSES } from '../dataset/classes';
import { findEmptyClass } from '../dataset/dataset';
import type { AppliedPlan } from './applied-plan';
import { classesOfPlan } from './dataset-plan';
import type { ImportPlan } from './import-plan';

/**
 * Whether a set was understood whole as the article's archive, so that there is nothing to ask: its
 * fixes, its classes, its split, some images of each in train and test, and no row that says anything else of an image.
 */
export function isPlainArticle(plan: ImportPlan, applied: AppliedPlan): boolean {
  if (plan.fixes === null || plan.split.draw !== null) return false;
  if (classesOfPlan(plan) !== ARTICLE_CLASSES) return false;
  return (
    applied.withoutClass.every(({ why }) => why === 'no row') &&
    findEmptyClass(ARTICLE_CLASSES, applied.counts) === null
  );
}

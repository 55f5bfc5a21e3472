import { ARTICLE_CLASSES, namesOf, SPLITS } from '../dataset/classes';
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
  const found = new Set(applied.images.map(({ label, split }) => `${split}/${label}`));
  return (
    applied.withoutClass.every(({ why }) => why === 'no row') &&
    SPLITS.every((split) => namesOf(ARTICLE_CLASSES).every((name) => found.has(`${split}/${name}`)))
  );
}

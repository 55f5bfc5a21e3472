import {
  MAX_DROPPED_SHOWN,
  type DatasetPlan,
  type FixReport,
  type LeftOutFiles,
} from '../dataset/article-fixes';
import { ARTICLE_CLASSES, areSameClasses, classesNamed, type Classes } from '../dataset/classes';
import type { RejectedRow } from '../dataset/metadata';
import { nameOf } from '../dataset/name-keys';
import type { AppliedPlan } from './applied-plan';
import type { FileSet, ImportPlan } from './import-plan';

/** What to decode by a plan. Images for validation are learned from: a recipe holds out its own. */
export function datasetPlanOf(set: FileSet, plan: ImportPlan, applied: AppliedPlan): DatasetPlan {
  const left = applied.withoutClass.map(({ path }) => path);
  const isLeft = new Set(left.slice(0, MAX_DROPPED_SHOWN));
  return {
    metadataPath: plan.source.kind === 'table' ? plan.source.path : '',
    classes: classesOf(plan),
    images: applied.images.map((image) => ({
      ...image,
      split: image.split === 'test' ? 'test' : 'train',
    })),
    dropped: set.images
      .filter(({ path }) => isLeft.has(path))
      .map((file) => ({ ...file, name: nameOf(file.path) })),
    fixes: { ...fixesOf(plan, applied, left), leftOut: leftOutOf(set, applied.masks) },
    plan,
  };
}

/** @param masks by path */
export function leftOutOf({ systemFiles, spreadsheets }: FileSet, masks: string[]): LeftOutFiles {
  return { masks, systemFiles, spreadsheets };
}

/** The article's, where they are called like them; else what the plan calls them is what is read. */
function classesOf({ classes }: ImportPlan): Classes {
  const named = classesNamed(classes.map(({ name }) => ({ name, displayName: name })));
  return areSameClasses(named, ARTICLE_CLASSES) ? ARTICLE_CLASSES : named;
}

function fixesOf(plan: ImportPlan, applied: AppliedPlan, unlisted: string[]): FixReport {
  const { problems, fixes, foundOtherwise, rowsWithoutImage, otherFolder } = applied;
  return {
    movedToTest: plan.fixes?.moveCovidToTest ? fixes.movedToTest : [],
    relabelled: plan.fixes?.relabelCovid ? fixes.relabelled : [],
    unlisted,
    missing: rowsWithoutImage.map(({ name }) => name),
    otherFolder,
    rejectedRows: rejectedRows(applied),
    mendedRows: problems.filter(({ isLost }) => !isLost),
    foundOtherwise,
  };
}

function rejectedRows({ problems, conflicts, withoutClass }: AppliedPlan): RejectedRow[] {
  const lost = problems.filter(({ isLost }) => isLost);
  return [
    ...lost.map(({ line, reason, value }) => ({ line, name: '', reason, value })),
    ...conflicts.map(({ line, name }) => ({
      ...{ line, name, value: name },
      reason: 'repeated name' as const,
    })),
    ...withoutClass.flatMap(({ path, why, value, line }): RejectedRow[] => {
      const isLabel = why === 'value without class' || why === 'several classes';
      if (line === null || !(isLabel || why === 'value without split')) return [];
      const reason = isLabel ? 'unknown label' : 'unknown split';
      return [{ line, name: nameOf(path), reason, value: value ?? '' }];
    }),
  ].toSorted((a, b) => a.line - b.line);
}

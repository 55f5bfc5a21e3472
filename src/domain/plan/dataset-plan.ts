import { ARTICLE_CLASSES, areSameClasses, classesNamed, type Classes } from '../dataset/classes';
import type { FixReport, RejectedRow } from '../dataset/fix-report';
import { nameOf, type ArchiveFile } from '../dataset/name-keys';
import type { AppliedPlan, PlannedImage } from './applied-plan';
import type { FileSet, ImportPlan } from './import-plan';

/** What to decode, and what is told of it. */
export interface DatasetPlan {
  /** What it followed from. */
  plan: ImportPlan;
  /** '' where folders are the classes. */
  metadataPath: string;
  classes: Classes;
  images: PlannedImage[];
  /** Files of no class, to be shown: the first few hundred of them. */
  dropped: DroppedFile[];
  fixes: FixReport;
}

export interface DroppedFile extends ArchiveFile {
  name: string;
}

/** Dropped files are decoded only to be seen: the first few hundred will do. */
const MAX_DROPPED_SHOWN = 500;

/** The files to decode: of the planned images, then of the dropped ones. */
export function plannedEntries({ images, dropped }: DatasetPlan): number[] {
  return [...images, ...dropped].map(({ entry }) => entry);
}

/** What to decode by a plan. */
export function datasetPlanOf(set: FileSet, plan: ImportPlan, applied: AppliedPlan): DatasetPlan {
  const left = applied.withoutClass.map(({ path }) => path);
  const isLeft = new Set(left.slice(0, MAX_DROPPED_SHOWN));
  return {
    metadataPath: plan.source.kind === 'table' ? plan.source.path : '',
    classes: classesOfPlan(plan),
    images: applied.images,
    dropped: set.images
      .filter(({ path }) => isLeft.has(path))
      .map((file) => ({ ...file, name: nameOf(file.path) })),
    fixes: fixesOf(set, plan, applied, left),
    plan,
  };
}

/** The article's, where they are called like them; else what the plan calls them is what is read. */
export function classesOfPlan({ classes }: ImportPlan): Classes {
  const named = classesNamed(classes.map(({ name }) => ({ name, displayName: name })));
  return areSameClasses(named, ARTICLE_CLASSES) ? ARTICLE_CLASSES : named;
}

function fixesOf(
  set: FileSet,
  plan: ImportPlan,
  applied: AppliedPlan,
  unlisted: string[],
): FixReport {
  const { problems, fixes, foundOtherwise, rowsWithoutImage, otherFolder } = applied;
  const { systemFiles, spreadsheets } = set;
  return {
    movedToTest: plan.fixes?.moveCovidToTest ? fixes.movedToTest : [],
    relabelled: plan.fixes?.relabelCovid ? fixes.relabelled : [],
    unlisted,
    missing: rowsWithoutImage.flatMap(({ name, why }) => (why === 'no name' ? [] : [name])),
    otherFolder,
    rejectedRows: rejectedRows(applied),
    mendedRows: problems.filter(({ isLost }) => !isLost),
    foundOtherwise,
    leftOut: { masks: applied.masks, systemFiles, spreadsheets },
  };
}

function rejectedRows({
  problems,
  conflicts,
  withoutClass,
  rowsWithoutImage,
}: AppliedPlan): RejectedRow[] {
  const lost = problems.filter(({ isLost }) => isLost);
  return [
    ...lost.map(({ line, reason, value }) => ({ line, name: '', reason, value })),
    ...rowsWithoutImage.flatMap(({ line, name, why }) =>
      why === 'no name' ? [{ line, name, value: '', reason: why }] : [],
    ),
    ...conflicts.map(({ line, name }) => ({
      ...{ line, name, value: name },
      reason: 'repeated name' as const,
    })),
    ...withoutClass.flatMap(({ path, why, value, line }): RejectedRow[] => {
      const isLabel = why === 'value without class';
      if (line === null || !(isLabel || why === 'value without split')) return [];
      const reason = isLabel ? 'unknown label' : 'unknown split';
      return [{ line, name: nameOf(path), reason, value: value ?? '' }];
    }),
  ].toSorted((a, b) => a.line - b.line);
}

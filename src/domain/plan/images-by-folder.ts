import { nameOf } from '../dataset/name-keys';
import { isNameDecoded } from '../zip/entry-name';
import type { AppliedPlan, PlannedImage } from './applied-plan';
import { classFolder, isMask, splitOfFolders } from './folder-layout';
import type { FileSet, FolderSource, ImportPlan } from './import-plan';
import { classOfValues, countValues } from './plan-values';

/** Images with their classes, before patients are told apart and a test set is drawn. */
export type LabelledImages = Omit<AppliedPlan, 'images' | 'counts'> & {
  images: (Omit<PlannedImage, 'patientGroup'> & { patient: string | null })[];
};

/** Each image by the folder that it lies in. */
export function imagesByFolder(
  set: FileSet,
  plan: ImportPlan,
  { level }: FolderSource,
): LabelledImages {
  const classOf = classOfValues(plan);
  const result = noImages();
  const values: { value: string; line: null }[] = [];
  for (const { path, entry } of set.images) {
    if (isMask(path)) {
      result.masks.push(path);
      continue;
    }
    const value = classFolder(path, level);
    const label = isNameDecoded(value) ? classOf.get(value) : undefined;
    if (value !== '') values.push({ value, line: null });
    if (label === undefined) {
      const why = value === '' ? 'no folder' : 'value without class';
      result.withoutClass.push({ path, why, value: value === '' ? null : value, line: null });
      continue;
    }
    const split = plan.split.from === null ? 'train' : (splitOfFolders(path) ?? 'train');
    result.images.push({ name: nameOf(path), path, entry, label, split, patient: null });
  }
  return { ...result, labels: countValues(values, classOf) };
}

export function noImages(): LabelledImages {
  return {
    images: [],
    labels: [],
    splits: [],
    withoutClass: [],
    rowsWithoutImage: [],
    conflicts: [],
    matched: { path: 0, name: 0, case: 0, stem: 0, identifier: 0 },
    rowsOfFolders: 0,
    foundOtherwise: [],
    problems: [],
    masks: [],
    fixes: { relabelled: [], movedToTest: [] },
    otherFolder: [],
  };
}

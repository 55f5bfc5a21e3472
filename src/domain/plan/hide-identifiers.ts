import { isDicomPath, mayBeDicomPath } from '../dataset/file-kinds';
import type { NameMatches } from '../dataset/match-names';
import type { LabelledImages } from './images-by-folder';

/**
 * What rows call their images where they do it by what DICOM files say of themselves: that may say whose
 * they are, and names go into what is kept and saved. Such an image is called by its path, its row by
 * its line.
 *
 * @param rows [names] as they were matched
 */
export function hideIdentifiers(
  found: LabelledImages,
  rows: readonly { name: string; line: number }[],
  { files, ways, counts }: NameMatches,
): LabelledImages {
  if (counts.identifier === 0) return found;
  const names = new Map(
    rows.map(({ name, line }, at) => {
      const path = files[at]?.path;
      const isNamed = path !== undefined && ways[at] !== 'identifier';
      return [name, isNamed ? name : (path ?? `row of line ${line}`)];
    }),
  );
  const rename = (name: string) => names.get(name) ?? '';
  const renamed = <T extends { name: string }>(many: readonly T[]) =>
    many.map((one) => ({ ...one, name: rename(one.name) }));
  return {
    ...found,
    images: renamed(found.images),
    rowsWithoutImage: renamed(found.rowsWithoutImage),
    conflicts: renamed(found.conflicts),
    // They quote their rows.
    problems: found.problems.map((problem) => ({ ...problem, value: '' })),
    fixes: {
      relabelled: found.fixes.relabelled.map(rename),
      movedToTest: found.fixes.movedToTest.map(rename),
    },
    otherFolder: found.otherFolder.map(rename),
  };
}

/** Numbers in the place of what a table calls the patients of DICOM files, in the order of their rows. */
export function numberPatients(images: LabelledImages['images']): LabelledImages['images'] {
  const numbers = new Map<string, string>();
  return images.map((image) => {
    const { patient, path } = image;
    if (!patient || !(isDicomPath(path) || mayBeDicomPath(path))) return image;
    if (!numbers.has(patient)) numbers.set(patient, `${numbers.size + 1}`);
    return { ...image, patient: numbers.get(patient) ?? null };
  });
}

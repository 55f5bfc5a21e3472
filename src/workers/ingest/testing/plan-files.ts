import type { AppError } from '../../../domain/app-error';
import { possibleCopies } from '../../../domain/dataset/possible-copies';
import { datasetPlanOf, plannedEntries, type DatasetPlan } from '../../../domain/plan/dataset-plan';
import { ok, type Result } from '../../../domain/result';
import { planWindows } from '../../../domain/zip/zip-window';
import { look } from '../look';
import type { ImportFiles, Look, Piece } from '../protocol';

/** What was understood of some files, and what the page would decode of them. */
export interface PlannedFiles {
  look: Look;
  /** null where the page has no plan of its own. */
  plan: DatasetPlan | null;
}

export async function planFiles(files: ImportFiles): Promise<Result<PlannedFiles, AppError>> {
  const looked = await look(files);
  if (!looked.ok) return looked;
  const { set, plan, applied } = looked.value;
  return ok({
    look: looked.value,
    plan: plan && applied ? datasetPlanOf(set, plan, applied) : null,
  });
}

/** The same of an archive; its own methods are called. */
export function planArchive(
  archive: Blob,
  name = 'my.zip',
): Promise<Result<PlannedFiles, AppError>> {
  const file = Object.assign(archive, { name, lastModified: 0, webkitRelativePath: '' });
  return planFiles({ kind: 'zip', file });
}

/** What to read of the one archive that a plan is of. */
export function zipPieces(
  { places }: Look,
  plan: DatasetPlan,
  windowBytes: number,
): Extract<Piece, { kind: 'zip' }>[] {
  const wanted = plannedEntries(plan).map((entry) => places[entry]);
  const entries = wanted.flatMap((place) => (place?.kind === 'zip' ? [place.entry] : []));
  const [first] = wanted;
  if (first?.kind !== 'zip') throw new Error('not in a zip');
  const { archive } = first;
  const copies = possibleCopies(
    entries.map(({ crc32, sizeBytes }) => `${String(crc32)} ${String(sizeBytes)}`),
  );
  const offsets = archive.entries.map(({ localHeaderOffset }) => localHeaderOffset);
  return planWindows(entries, offsets, archive.directoryOffset, windowBytes).map((window) => ({
    kind: 'zip',
    archive: archive.file,
    window,
    entries: window.entries.flatMap((at) => entries[at] ?? []),
    copies: new Set(window.entries.filter((at) => copies.has(at))),
  }));
}

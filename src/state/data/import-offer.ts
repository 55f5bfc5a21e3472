import type { AppError } from '../../domain/app-error';
import type { ImportPlan } from '../../domain/plan/import-plan';
import { ok, type Result } from '../../domain/result';
import type { Folder, FolderFile } from './folder';
import { joinParts } from './join-parts';
import { isDirectory, readEntries } from '../shared/read-entries';

/** What an import reads. */
export type ImportSource = { kind: 'zip'; file: File } | { kind: 'folder'; folder: Folder };

/** What a person dropped or chose, before a folder is walked through. */
export interface ImportOffer {
  /** As shown: a folder's with a slash at its end. */
  name: string;
  isSample: boolean;
  /** Aborting ends the reading; what it returns then is dropped. */
  open: (signal: AbortSignal) => Promise<Result<ImportSource, AppError>>;
}

/** A file is taken for a zip whatever its name says: what it is instead is said by its bytes. */
export function offerFile(file: File): ImportOffer {
  const open = () => {
    const whole = joinParts([{ path: file.name, file }]);
    return Promise.resolve(whole.ok ? ok<ImportSource>({ kind: 'zip', file }) : whole);
  };
  return { name: file.name, isSample: false, open };
}

/** All that was chosen together: several files are one data set. */
export function offerFiles(files: readonly File[]): ImportOffer | null {
  const [first, ...others] = files;
  if (first === undefined) return null;
  if (others.length === 0) return offerFile(first);
  const found = files.map((file) => ({ path: file.name, file }));
  return offerFolder(`${files.length} chosen files`, () => Promise.resolve(ok(found)));
}

/** The files of an `<input webkitdirectory>`. */
export function offerChosenFolder(files: Iterable<File>): ImportOffer {
  const found = Array.from(files, (file) => ({ path: file.webkitRelativePath, file }));
  const top = found[0]?.path.split('/')[0];
  return offerFolder(top === undefined ? 'the chosen folder' : `${top}/`, () =>
    Promise.resolve(ok(found)),
  );
}

/**
 * What was dropped; null where there is no file in it. To be called while the event is handled:
 * afterwards the browser has forgotten it.
 */
export function offerDrop({ items, files }: DataTransfer): ImportOffer | null {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  const [entry, ...others] = entries;
  const [file] = files;
  if (others.length === 0 && entry && isDirectory(entry)) {
    return offerFolder(`${entry.name}/`, (signal) => readEntries(entries, signal));
  }
  if (entries.length > 1) {
    return offerFolder(`${entries.length} dropped items`, (signal) => readEntries(entries, signal));
  }
  return file ? offerFile(file) : null;
}

/** The same files again, by a plan: before any other that lies among them. */
export function offerWithPlan(source: ImportSource, plan: ImportPlan): ImportOffer {
  const file = new File([JSON.stringify(plan)], 'plan.json');
  const { name, files } =
    source.kind === 'folder'
      ? source.folder
      : { name: source.file.name, files: [{ path: source.file.name, file: source.file }] };
  const folder = { name, files: [{ path: 'plan.json', file }, ...files] };
  return { name, isSample: false, open: () => Promise.resolve(ok({ kind: 'folder', folder })) };
}

function offerFolder(
  name: string,
  read: (signal: AbortSignal) => Promise<Result<FolderFile[], AppError>>,
): ImportOffer {
  const open = async (signal: AbortSignal): Promise<Result<ImportSource, AppError>> => {
    const files = await read(signal);
    const whole = files.ok ? joinParts(files.value) : files;
    return whole.ok ? ok({ kind: 'folder', folder: { name, files: inOrder(whole.value) } }) : whole;
  };
  return { name, isSample: false, open };
}

/** By path: file systems list in any order, and the same folder is to give the same data set. */
function inOrder(files: readonly FolderFile[]): FolderFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

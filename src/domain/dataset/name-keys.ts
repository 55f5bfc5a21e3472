import { isNameDecoded } from '../zip/entry-name';

/** A file of what was opened. */
export interface ArchiveFile {
  /** Position among all files that were listed. */
  entry: number;
  /** Full path with forward slashes. */
  path: string;
  /** Of a DICOM file, what it says of itself; absent where nobody has asked. */
  identifiers?: readonly string[];
}

/** What has to agree for a name to mean a file, the surest first. */
export interface MatchStep {
  /**
   * `ending case`: only one file has the name when case does not matter, and but for its ending it is
   * written alike; `loose`: neither case nor ending matters.
   */
  likeness: 'exact' | 'ending case' | 'loose';
  compares: 'path' | 'name' | 'identifier';
  keysOfFile: (file: ArchiveFile) => readonly string[];
  /** null where the step does not apply. */
  keyOfName: (name: string) => string | null;
}

/** DICOM's identifiers have dots of their own: only what images end in is an ending. */
const ENDING = /\.(jpe?g|png|webp|bmp|gif|tiff?|dcm|dicom)$/i;

const exact = (text: string) => text.normalize('NFC');
const withoutEnding = (text: string) => exact(text).replace(ENDING, '');
const caseless = (text: string) => exact(text.toLowerCase());
const loose = (text: string) => caseless(withoutEnding(text));

export const STEPS: readonly MatchStep[] = [
  byPath('exact', exact),
  byName('exact', exact),
  byPath('ending case', caseless),
  byName('ending case', caseless),
  byPath('loose', loose),
  byName('loose', loose),
  {
    likeness: 'exact',
    compares: 'identifier',
    keysOfFile: ({ identifiers = [] }) => identifiers,
    keyOfName: (name) => name,
  },
];

function byPath(likeness: MatchStep['likeness'], keyOf: (text: string) => string): MatchStep {
  return {
    likeness,
    compares: 'path',
    // A table's paths begin anywhere.
    keysOfFile: ({ path }) => tailsOf(keyOf(path)),
    keyOfName: (name) => {
      const path = pathOf(name);
      return path.includes('/') ? keyOf(path) : null;
    },
  };
}

function byName(likeness: MatchStep['likeness'], keyOf: (text: string) => string): MatchStep {
  return {
    likeness,
    compares: 'name',
    keysOfFile: ({ path }) => [keyOf(nameOf(path))],
    keyOfName: (name) => keyOf(nameOf(pathOf(name))),
  };
}

/** A name as files' paths are written. */
function pathOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^(\.?\/)+/, '');
}

/** The ends of a path that are paths themselves. */
function tailsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_, at) => parts.slice(at).join('/'));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a name and the one of a path are one but for case. */
export function differInCaseAlone(name: string, path: string): boolean {
  return caseless(nameOf(pathOf(name))) === caseless(nameOf(path));
}

/** Whether a name and the one of a path are one but for their endings. */
export function haveOneStem(name: string, path: string): boolean {
  return withoutEnding(nameOf(pathOf(name))) === withoutEnding(nameOf(path));
}

/** Files by what names may call them; each kind of key is made when it is first asked for. */
export interface FileIndex {
  filesOf: (step: MatchStep) => ReadonlyMap<string, ArchiveFile[]>;
  /** Whether a file whose name could not be decoded may be the one of this name. */
  mayBeUndecoded: (name: string) => boolean;
  /** Whether a name says a folder in which files lie, as far as their folders are known. */
  saysFolder: (name: string) => boolean;
  /**
   * A name without the folders in front that no file lies in: those of the machine where the table was
   * written. As it is where folders' names are not known.
   */
  fromKnownFolderOn: (name: string) => string;
}

export function indexFiles(files: readonly ArchiveFile[]): FileIndex {
  const decoded = files.filter(({ path }) => isNameDecoded(path));
  const made = new Map<MatchStep, Map<string, ArchiveFile[]>>();
  const undecoded = files.flatMap(({ path }) => (isNameDecoded(path) ? [] : [patternOf(path)]));
  const folders = new Set(files.map(({ path }) => folderOf(path)));
  const areFoldersKnown = [...folders].every(isNameDecoded);
  const parts = new Set(files.flatMap(({ path }) => caseless(path).split('/').slice(0, -1)));
  const arePartsKnown = [...parts].every(isNameDecoded);
  return {
    mayBeUndecoded: (name) =>
      undecoded.some((pattern) => pattern.test(loose(nameOf(pathOf(name))))),
    saysFolder: (name) => {
      const path = pathOf(name);
      return path.includes('/') && (!areFoldersKnown || folders.has(folderOf(path)));
    },
    fromKnownFolderOn: (name) => {
      if (!/[/\\]/.test(name) || !arePartsKnown) return name;
      const own = pathOf(name).split('/');
      const from = own.findIndex((part, at) => at === own.length - 1 || parts.has(caseless(part)));
      return own.slice(from).join('/');
    },
    filesOf(step) {
      const known = made.get(step) ?? groupBy(decoded, step.keysOfFile);
      made.set(step, known);
      return known;
    },
  };
}

/** The innermost folder of a path, without regard to case; '' where there is none. */
function folderOf(path: string): string {
  return caseless(path.split('/').at(-2) ?? '');
}

/** What an undecoded name may be: any characters in place of its unknown bytes. */
function patternOf(path: string): RegExp {
  const parts = loose(nameOf(path)).split(/(?:\ufffd[0-9a-f]{2})+/);
  const known = parts.map((part) => part.replace(/[^\p{L}\p{N}]/gu, '.'));
  return new RegExp(`^${known.join('.*')}$`, 'su');
}

function groupBy(
  files: readonly ArchiveFile[],
  keysOf: MatchStep['keysOfFile'],
): Map<string, ArchiveFile[]> {
  const groups = new Map<string, ArchiveFile[]>();
  for (const file of files) {
    for (const key of keysOf(file)) {
      const group = groups.get(key);
      if (group) group.push(file);
      else groups.set(key, [file]);
    }
  }
  return groups;
}

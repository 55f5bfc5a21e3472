import { isNameDecoded } from '../zip/entry-name';

/** A file of what was opened. */
export interface ArchiveFile {
  /** Position among all files that were listed. */
  entry: number;
  /** Full path with forward slashes. */
  path: string;
}

/** How a name found its file, the surest way first. */
export const MATCH_WAYS = ['path', 'name', 'case', 'stem'] as const;
export type MatchWay = (typeof MATCH_WAYS)[number];

export interface NameMatches {
  /** [names] the file of each; null where there is none, or more than one. */
  files: (ArchiveFile | null)[];
  /** [names] the way that found it. */
  ways: (MatchWay | null)[];
  /** Positions of names that mean several files, or share one with another name: they get none. */
  ambiguous: number[];
  counts: Record<MatchWay, number>;
}

/**
 * Finds the file that each name means: by its path as written, by its name as written, by either
 * without regard to case, by the name without its ending. All are compared after Unicode's NFC. A way
 * counts only where it leads from one name to one file among all of them; a file that a surer way
 * found belongs to that name alone. Names that could not be decoded match nothing.
 *
 * @param names each once
 * @param narrow of several files that a name may mean, those that fit otherwise
 */
export function matchNames(
  names: readonly string[],
  files: readonly ArchiveFile[],
  narrow: (name: number, file: ArchiveFile) => boolean = () => true,
): NameMatches {
  const result: NameMatches = {
    files: names.map(() => null),
    ways: names.map(() => null),
    ambiguous: [],
    counts: { path: 0, name: 0, case: 0, stem: 0 },
  };
  const decoded = files.filter(({ path }) => isNameDecoded(path));
  const taken = new Set<ArchiveFile>();
  const ambiguous = new Set<number>();
  for (const { way, keysOfFile, keyOfName } of STEPS) {
    const candidates = groupBy(decoded, keysOfFile);
    const open = [...names.keys()].filter((at) => result.files[at] === null);
    // Among all names: one that a surer way has served still makes a key mean two things.
    const claims = countBy(names.filter(isNameDecoded), keyOfName);
    for (const at of open) {
      const name = names[at] ?? '';
      const key = isNameDecoded(name) ? (keyOfName(name) ?? '') : '';
      const found = key === '' ? [] : (candidates.get(key) ?? []);
      const fitting = found.length > 1 ? found.filter((file) => narrow(at, file)) : found;
      const [file] = fitting.length === 1 ? fitting : [];
      if (file && !taken.has(file) && claims.get(key) === 1) {
        result.files[at] = file;
        result.ways[at] = way;
        result.counts[way]++;
      } else if (found.length > 0) ambiguous.add(at);
    }
    for (const file of result.files) if (file) taken.add(file);
  }
  result.ambiguous = [...ambiguous].filter((at) => result.files[at] === null);
  return result;
}

interface MatchStep {
  way: MatchWay;
  keysOfFile: (path: string) => string[];
  /** null where this way does not apply. */
  keyOfName: (name: string) => string | null;
}

const whole = (name: string) => name.normalize('NFC');
const caseless = (name: string) => whole(name.toLowerCase());

const STEPS: readonly MatchStep[] = [
  { way: 'path', keysOfFile: (path) => tailsOf(whole(path)), keyOfName: pathOf },
  { way: 'name', keysOfFile: (path) => [whole(nameOf(path))], keyOfName: nameOfName },
  { way: 'case', keysOfFile: (path) => tailsOf(caseless(path)), keyOfName: lower(pathOf) },
  { way: 'case', keysOfFile: (path) => [caseless(nameOf(path))], keyOfName: lower(nameOfName) },
  { way: 'stem', keysOfFile: (path) => [caseless(stemOf(path))], keyOfName: stemOfName },
];

/** A name as a path, in the way that files' paths are written; null where it names no folder. */
function pathOf(name: string): string | null {
  const path = whole(name)
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '');
  return path.includes('/') ? path : null;
}

function nameOfName(name: string): string {
  return whole(nameOf(name.replaceAll('\\', '/')));
}

function stemOfName(name: string): string {
  return caseless(stemOf(name.replaceAll('\\', '/')));
}

function lower(keyOf: (name: string) => string | null): (name: string) => string | null {
  return (name) => {
    const key = keyOf(name);
    return key === null ? null : caseless(key);
  };
}

/** The ends of a path that are paths themselves: a table's paths begin anywhere. */
function tailsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_, at) => parts.slice(at).join('/'));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A name without the ending of an image: other dots are part of names, as in DICOM's identifiers. */
function stemOf(path: string): string {
  return nameOf(path).replace(/\.(jpe?g|png|webp|bmp|gif|tiff?|dcm|dicom)$/i, '');
}

function groupBy(
  files: readonly ArchiveFile[],
  keysOf: (path: string) => string[],
): Map<string, ArchiveFile[]> {
  const groups = new Map<string, ArchiveFile[]>();
  for (const file of files) {
    for (const key of keysOf(file.path)) {
      const group = groups.get(key);
      if (group) group.push(file);
      else groups.set(key, [file]);
    }
  }
  return groups;
}

function countBy(
  names: readonly string[],
  keyOf: (name: string) => string | null,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const key = keyOf(name);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

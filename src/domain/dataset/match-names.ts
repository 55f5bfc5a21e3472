import { isNameDecoded } from '../zip/entry-name';
import {
  differInCaseAlone,
  haveOneStem,
  STEPS,
  type ArchiveFile,
  type FileIndex,
  type MatchStep,
} from './name-keys';

/**
 * How a name found its file: by its path or name as written, by either but for case, by either without
 * its ending, by DICOM's identifiers.
 */
export type MatchWay = 'path' | 'name' | 'case' | 'stem' | 'identifier';

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
 * Finds the file that each name means, after Unicode's NFC. A step counts only where it leads from one
 * name to one file among all of them, and a file that a surer step found belongs to that name alone.
 *
 * Names that could not be decoded match nothing, and a name that they may stand for is found by its
 * path as written or not at all. A name that says a folder which is there is found there or nowhere.
 *
 * @param written names, each once
 * @param narrow of several files of just this name, those that fit otherwise
 */
export function matchNames(
  written: readonly string[],
  index: FileIndex,
  narrow: (name: number, file: ArchiveFile) => boolean = () => true,
): NameMatches {
  const names = written.map(index.fromKnownFolderOn);
  const result: NameMatches = {
    files: names.map(() => null),
    ways: names.map(() => null),
    ambiguous: [],
    counts: { path: 0, name: 0, case: 0, stem: 0, identifier: 0 },
  };
  const readable = names.map((name) => (isNameDecoded(name) ? name : null));
  const allowed = names.map((name) => stepsFor(name, index));
  const taken = new Set<ArchiveFile>();
  const ambiguous = new Set<number>();
  let open = [...names.keys()];
  for (const step of STEPS) {
    const keys = readable.map((name) => (name === null ? null : step.keyOfName(name)));
    if (open.every((at) => !keys[at])) continue;
    const candidates = index.filesOf(step);
    // Among all names: one that a surer step has served still makes a key mean two things.
    const claims = countEach(keys);
    const found = open.flatMap((at) => {
      const key = allowed[at]?.(step) ? (keys[at] ?? '') : '';
      const files = key === '' ? [] : (candidates.get(key) ?? []);
      if (files.length > 0) ambiguous.add(at);
      const isNarrowed = files.length > 1 && step.likeness === 'exact';
      const fitting = isNarrowed ? files.filter((file) => narrow(at, file)) : files;
      const [file] = fitting;
      if (!file || fitting.length > 1 || claims.get(key) !== 1 || taken.has(file)) return [];
      const isWritten = step.likeness !== 'ending case' || haveOneStem(names[at] ?? '', file.path);
      return isWritten ? [{ at, file }] : [];
    });
    // A path and the end of it are two names of one file.
    const claimed = countEach(found.map(({ file }) => file));
    for (const { at, file } of found) {
      if (claimed.get(file) !== 1) continue;
      const way = wayOf(step, names[at] ?? '', file);
      result.files[at] = file;
      result.ways[at] = way;
      result.counts[way]++;
    }
    for (const { file } of found) taken.add(file);
    open = open.filter((at) => result.files[at] === null);
  }
  result.ambiguous = [...ambiguous].filter((at) => result.files[at] === null);
  return result;
}

/** Which steps may find the file of a name. */
function stepsFor(name: string, index: FileIndex): (step: MatchStep) => boolean {
  if (index.mayBeUndecoded(name)) {
    return ({ compares, likeness }) => compares === 'path' && likeness === 'exact';
  }
  if (index.saysFolder(name)) return ({ compares }) => compares === 'path';
  return () => true;
}

function wayOf({ compares, likeness }: MatchStep, name: string, { path }: ArchiveFile): MatchWay {
  if (likeness === 'exact') return compares;
  return differInCaseAlone(name, path) ? 'case' : 'stem';
}

function countEach<T>(keys: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

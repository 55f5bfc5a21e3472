import { MANIFEST_PATH } from './bundle/manifest';
import { FOREST_PATH, RUN_PATH } from './bundle/paths';
import { isImagePath, isTablePath } from './dataset/file-kinds';

/** Formats that are often mistaken for a zip; named so that the message can say what the file is. */
export type KnownFormat = 'rar' | '7z' | 'gzip' | 'image' | 'pdf';

/** What a file is by its bytes and names, as far as the page or a message about it needs to know. */
export type LooksLike =
  | KnownFormat
  /** A run that was taken along. */
  | 'bundle'
  /** A zip of pictures with a table. */
  | 'dataset'
  /** A zip of pictures alone. */
  | 'pictures'
  /** What the page writes for NumPy. */
  | 'arrays'
  | 'table'
  /** A folder, or a file that is none of these. */
  | 'unknown';

/** What a person was asked for. */
export type Wanted = 'data set' | 'X-ray' | 'bundle' | 'nothing';

/** What a bundle holds, of a network or of a forest. */
const RECORD_PATHS = [RUN_PATH, FOREST_PATH];

/** What a zip is, by the paths in it; null where they say nothing. */
export function recogniseEntries(paths: readonly string[]): LooksLike | null {
  const files = paths.filter((path) => !path.endsWith('/'));
  if (files.includes(MANIFEST_PATH) && RECORD_PATHS.some((path) => files.includes(path))) {
    return 'bundle';
  }
  if (files.length > 0 && files.every((path) => path.endsWith('.npy'))) return 'arrays';
  if (!files.some(isImagePath)) return null;
  return files.some(isTablePath) ? 'dataset' : 'pictures';
}

/** Of what is wanted at each place, all that is known to belong elsewhere. */
const ELSEWHERE: Record<Exclude<Wanted, 'nothing'>, readonly LooksLike[]> = {
  // Other archives and PDFs are told by what opens a data set.
  'data set': ['bundle', 'arrays', 'table', 'image'],
  'X-ray': ['bundle', 'dataset', 'arrays', 'table', 'rar', '7z', 'gzip', 'pdf'],
  bundle: ['dataset', 'pictures', 'arrays', 'table', 'image', 'rar', '7z', 'gzip', 'pdf'],
};

/** Whether a file that looks like this belongs elsewhere than where this is wanted. */
export function isElsewhere(looksLike: LooksLike, wanted: Wanted): boolean {
  return wanted === 'nothing' || ELSEWHERE[wanted].includes(looksLike);
}

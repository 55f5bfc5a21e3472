import type { AppError } from '../../domain/app-error';
import { isTablePath } from '../../domain/dataset/file-kinds';
import { DICOM_HEAD_BYTES, isDicom } from '../../domain/imaging/dicom/open-file';
import { readImageHeader } from '../../domain/imaging/image-header';
import {
  isElsewhere,
  recogniseEntries,
  type LooksLike,
  type Wanted,
} from '../../domain/recognise-file';
import { recogniseFormat } from '../../domain/zip/zip-directory';
import { listArchive } from './read-archive';
import { readBytes } from './read-bytes';

/**
 * That a file was given in the wrong place, to be said instead of why it failed there.
 *
 * @returns null where nothing better is known
 */
export async function misplacedFile(
  file: Blob,
  fileName: string,
  wanted: Wanted,
): Promise<AppError | null> {
  return misplacedIf(await recogniseFile(file, fileName), fileName, wanted);
}

/** The same of a file that is known already. */
export function misplacedIf(
  looksLike: LooksLike | null,
  fileName: string,
  wanted: Wanted,
): AppError | null {
  return looksLike !== null && isElsewhere(looksLike, wanted)
    ? { code: 'file/misplaced', fileName, looksLike, wanted }
    : null;
}

async function recogniseFile(file: Blob, fileName: string): Promise<LooksLike | null> {
  let head: Uint8Array;
  try {
    head = await readBytes(file, 0, DICOM_HEAD_BYTES);
  } catch {
    // Who wanted the file has said already that it cannot be read.
    return null;
  }
  if (isDicom(head) || readImageHeader(head).format !== 'other') return 'image';
  const format = recogniseFormat(head);
  if (format !== null) return format;
  const archive = await listArchive(file, fileName);
  if (archive.ok) return recogniseEntries(archive.value.entries.map(({ path }) => path));
  return isTablePath(fileName) ? 'table' : null;
}

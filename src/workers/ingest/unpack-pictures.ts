import type { AppError } from '../../domain/app-error';
import { mayBePicturePath } from '../../domain/dataset/file-kinds';
import { recogniseEntries } from '../../domain/recognise-file';
import { fail, ok, type Result } from '../../domain/result';
import type { UnpackedPictures } from './protocol';
import { listArchive, readEntry } from './read-archive';
import { misplacedIf } from './recognise-file';

/** See `IngestService`. */
export async function unpackPictures(
  file: Blob,
  fileName: string,
): Promise<Result<UnpackedPictures, AppError>> {
  const listed = await listArchive(file, fileName);
  if (!listed.ok) return listed;
  const archive = listed.value;
  const misplaced = misplacedIf(
    recogniseEntries(archive.entries.map(({ path }) => path)),
    fileName,
    'X-ray',
  );
  if (misplaced) return fail(misplaced);
  const files = archive.entries.filter(({ path }) => !path.endsWith('/'));
  const wanted = files
    .filter(({ path }) => mayBePicturePath(path))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
  if (wanted.length === 0) return fail({ code: 'image/none-in-zip', fileName });
  const encrypted = wanted.filter((entry) => entry.encrypted);
  if (encrypted[0]) {
    const { path } = encrypted[0];
    return fail({ code: 'archive/encrypted', fileName, firstEntry: path, count: encrypted.length });
  }
  const pictures: UnpackedPictures['pictures'] = [];
  for (const entry of wanted) {
    const bytes = await readEntry(archive, entry);
    const picture: Result<Blob, AppError> = bytes.ok
      ? ok(new Blob([bytes.value]))
      : fail({ code: 'image/unreadable', fileName: entry.path, detail: bytes.error });
    pictures.push({ path: entry.path, picture });
  }
  return ok({ pictures, leftOut: files.length - wanted.length });
}

import type { AppError } from '../../domain/app-error';
import { predictImages } from './predict-images';
import { workers } from '../shared/workers';

/** Counts what was offered, so that only the latest is asked about. */
let offered = 0;

/**
 * Asks about files that were offered, unless it is one alone that belongs elsewhere: then the answers
 * before stay. Among several it is listed with the others.
 *
 * @returns that it belongs elsewhere; null where the files are asked about; undefined where others were
 *   offered meanwhile
 */
export async function predictOffered(files: readonly File[]): Promise<AppError | null | undefined> {
  const own = ++offered;
  const [only, ...others] = files;
  if (only && others.length === 0) {
    const misplaced = await workers.images.call((service) =>
      service.misplacedFile(only, only.name, 'X-ray'),
    );
    if (own !== offered) return undefined;
    // Where nobody could look, asking about the file says why.
    if (misplaced.ok && misplaced.value) return misplaced.value;
  }
  void predictImages(files);
  return null;
}

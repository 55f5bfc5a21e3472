import type { AppError } from '../../domain/app-error';
import { predictImages } from './predict-images';
import { unpackZips } from './unpack-zips';
import { workers } from '../shared/workers';

/** Counts what was offered, so that only the latest is tried. */
let offered = 0;

/** What became of what was offered: it is tried, it is one thing that is of no use here, or others came after it. */
export type OfferOutcome =
  { kind: 'tried'; leftOut: number } | { kind: 'refused'; error: AppError } | { kind: 'overtaken' };

/**
 * Tries the model on files that were offered, and on the pictures of zips, unless it is one file alone
 * that belongs elsewhere: then the answers before stay. Among several it is listed with the others.
 */
export async function predictOffered(given: readonly File[]): Promise<OfferOutcome> {
  const own = ++offered;
  const [only, ...others] = given;
  const isAlone = only !== undefined && others.length === 0;
  if (isAlone) {
    const misplaced = await workers.images.call((service) =>
      service.misplacedFile(only, only.name, 'X-ray'),
    );
    if (own !== offered) return { kind: 'overtaken' };
    // Where nobody could look, trying the file says why.
    if (misplaced.ok && misplaced.value) return { kind: 'refused', error: misplaced.value };
  }
  const { files, broken, leftOut } = await unpackZips(given);
  if (own !== offered) return { kind: 'overtaken' };
  const [first] = broken;
  if (isAlone && first && files.length === 0 && broken.length === 1) {
    return { kind: 'refused', error: first.error };
  }
  void predictImages(files, broken);
  return { kind: 'tried', leftOut };
}

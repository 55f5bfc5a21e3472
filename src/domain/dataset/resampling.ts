import type { AppError } from '../app-error';

/**
 * How an image becomes 100 x 100: the article's pixels, as cv2.resize gives them by default. Every
 * record that leaves the page names it.
 */
export const RESAMPLING = 'opencv-bilinear';

/**
 * Whether earlier versions of the page made something with the resampling "Fast", which averaged:
 * its pixels compare with nothing that is made now.
 *
 * @param record what names its resampling; what is made now need not
 */
export function isFastScaled(record: object): boolean {
  return 'resampling' in record && record.resampling === 'fast-scaled';
}

/** Why something of an earlier version of the page cannot be gone on with; null where it can. */
export function refuseFastScaled(
  record: object,
  what: Extract<AppError, { code: 'pixels/fast-scaled' }>['what'],
  name: string,
): AppError | null {
  return isFastScaled(record) ? { code: 'pixels/fast-scaled', what, name } : null;
}

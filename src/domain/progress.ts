/** How far a piece of work is. */
export interface Progress {
  /** 0 to 1. */
  share: number;
  /** Milliseconds; null while nothing is known. */
  leftMs: number | null;
}

/**
 * Milliseconds left, if what is to be done goes as fast as what is done; null before anything is.
 *
 * @param done in the unit of `total`
 */
export function timeLeftMs(elapsedMs: number, done: number, total: number): number | null {
  return done === 0 ? null : (elapsedMs / done) * (total - done);
}

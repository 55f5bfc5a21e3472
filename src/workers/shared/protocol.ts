/**
 * How pixels get into a worker: it reads them piece by piece, because copying all of them at once
 * would hold up the page.
 *
 * @param first position of the first image of the piece
 * @returns Uint8Array [up to some thousand, 100 * 100], a copy of their own; none after the last image
 */
export type PixelReader = (first: number) => Promise<Uint8Array<ArrayBuffer>>;

/** A worker that holds one data set. */
export interface DatasetHolder<Facts> {
  /** Takes a data set in the place of the one before. @param facts what it needs beside the pixels */
  loadDataset(facts: Facts, readPixels: PixelReader): Promise<void>;
}

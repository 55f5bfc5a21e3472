/** The data set as the training worker holds it. */
export interface LoadedDataset {
  /** Uint8Array [n, 100 * 100]. */
  pixels: Uint8Array<ArrayBuffer>;
  /** Uint8Array [n], class indices. */
  labels: Uint8Array<ArrayBuffer>;
  classCount: number;
}

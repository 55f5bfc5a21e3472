import type { ImageRecord } from '../../domain/dataset/dataset';

/** What the export worker does. */
export interface ExportService {
  /**
   * The data set for NumPy: `x_train`, `x_test` uint8 [n, 100, 100]; `y_train`, `y_test` uint8 [n],
   * positions in COVID-19, Normal, Pnemonia; `names_train`, `names_test` text [n].
   *
   * @param pixels Uint8Array [n, 100 * 100]
   * @param labels Uint8Array [n]
   */
  writeNpz(
    images: Pick<ImageRecord, 'name' | 'split'>[],
    pixels: Uint8Array<ArrayBuffer>,
    labels: Uint8Array<ArrayBuffer>,
  ): Promise<Blob>;
}

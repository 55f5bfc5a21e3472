import type { AppError } from '../../domain/app-error';
import type { BundleFile } from '../../domain/bundle/bundle-file';
import type { Classes } from '../../domain/dataset/classes';
import type { ImageRecord } from '../../domain/dataset/dataset';
import type { SmallCopies } from '../../domain/out-of-distribution/small-copies';
import type { SavedModel } from '../../domain/model/saved-model';
import type { Result } from '../../domain/result';

/** What a bundle is opened for. */
export interface BundleContents {
  model: SavedModel;
  /** Of the images it learned from; null where they were left out. */
  copies: SmallCopies | null;
}

/** What the export worker does. */
export interface ExportService {
  /**
   * The data set for NumPy: `x_train`, `x_test` uint8 [n, 100, 100]; `y_train`, `y_test` uint8 [n],
   * positions in `class_names` text [classes]; `names_train`, `names_test` text [n].
   *
   * @param pixels Uint8Array [n, 100 * 100]
   * @param labels Uint8Array [n]
   */
  writeNpz(
    classNames: readonly string[],
    images: Pick<ImageRecord, 'name' | 'split'>[],
    pixels: Uint8Array<ArrayBuffer>,
    labels: Uint8Array<ArrayBuffer>,
  ): Promise<Blob>;

  /** Packs files with a manifest that has the SHA-256 of each. @param name of the run */
  writeBundle(name: string, classes: Classes, files: BundleFile[]): Promise<Blob>;

  /**
   * The model in a bundle, once every file of it is there and has its SHA-256. `bundle/...` errors say
   * which is not; `archive/unreadable` where the browser cannot read the file at all.
   */
  readBundle(file: File): Promise<Result<BundleContents, AppError>>;
}

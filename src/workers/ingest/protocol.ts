import type { AppError } from '../../domain/app-error';
import type { DatasetPlan } from '../../domain/dataset/article-fixes';
import type { DecodedBatch } from '../../domain/dataset/assemble-dataset';
import type { Dataset, SourceImage } from '../../domain/dataset/dataset';
import type { Resampling } from '../../domain/dataset/resampling';
import type { Result } from '../../domain/result';
import type { ZipEntry } from '../../domain/zip/zip-directory';
import type { ZipWindow } from '../../domain/zip/zip-window';

export type Resampler = Dataset['resampler'];

/** How pictures become 100 x 100 pixels, the same for all of a data set. */
export interface DecodeWay {
  resampling: Resampling;
  resampler: Resampler;
}

/** What unpacks deflated entries: the browser itself, or JSZip. */
export type Inflater = 'native' | 'jszip';

/** An archive after its directory and metadata were read: what to unpack, and from where. */
export interface ArchiveSurvey {
  plan: DatasetPlan;
  /** One a planned image, then one a dropped file. */
  entries: ZipEntry[];
  /** Their `entries` are positions in `entries`. */
  windows: ZipWindow[];
}

/** What this browser does best, found out by trying. */
export interface IngestAbilities {
  /** Which of the two equal ways resizes, by a known pattern. */
  resampler: Resampler;
  inflater: Inflater;
}

/** A window and the entries it holds, in the window's order. */
export interface WindowRequest {
  window: ZipWindow;
  entries: ZipEntry[];
  /** One way for all images of a data set. */
  way: DecodeWay;
  inflater: Inflater;
}

/** One image as the network sees it. */
export interface DecodedImage {
  /** Uint8Array [100 * 100], row-major, 0 to 255. */
  pixels: Uint8Array<ArrayBuffer>;
  source: SourceImage;
}

/** What the ingest worker does. Any number of workers may serve one import side by side. */
export interface IngestService {
  /**
   * Reads the directory from the file's tail and the metadata wherever it lies, and applies the
   * article's fixes. No image is unpacked.
   *
   * @param windowBytes how large the windows may be
   */
  survey(
    archive: Blob,
    fileName: string,
    windowBytes: number,
  ): Promise<Result<ArchiveSurvey, AppError>>;
  /**
   * Unpacks, decodes and resizes the images of a window.
   *
   * @param onProgress called now and then with the number of images done since the last call
   */
  decodeWindow(
    archive: Blob,
    request: WindowRequest,
    onProgress: (images: number) => void,
  ): Promise<DecodedBatch>;
  /** Decodes one image file exactly as an image of an archive that was so resampled. */
  decodeImage(
    file: Blob,
    fileName: string,
    resampling: Resampling,
  ): Promise<Result<DecodedImage, AppError>>;
  /** One file of the archive as it was packed, to be shown in full size. */
  extractImage(archive: Blob, fileName: string, path: string): Promise<Result<Blob, AppError>>;
  tryAbilities(): Promise<IngestAbilities>;
}

import type { AppError } from '../../domain/app-error';
import type { ClassCounts, Dataset } from '../../domain/dataset/dataset';
import type { DatasetParts } from '../../domain/dataset/dataset-parts';
import type { Result } from '../../domain/result';
import type { PixelReader } from '../shared/protocol';

/** What is known of a kept data set without opening it. */
export interface KeptDataset {
  /** The name of its folder. */
  id: string;
  fileName: string;
  images: number;
  counts: ClassCounts;
  /** What it takes in the browser's storage. */
  sizeBytes: number;
  /** SHA-256 of the pixels, hexadecimal. */
  fingerprint: string;
  /** ISO 8601. */
  keptAt: string;
}

/** A data set that was kept and cannot be used any more; it has been forgotten. */
export interface LostDataset {
  /** Null where not even that can be read. */
  fileName: string | null;
  reason: 'damaged' | 'other-format';
}

export interface KeptList {
  /** The newest first. */
  datasets: KeptDataset[];
  lost: LostDataset[];
}

export interface KeepOutcome {
  kept: KeptDataset;
  /** Older ones that were forgotten because only a few are kept. */
  madeRoom: KeptDataset[];
}

/**
 * Keeps finished data sets in the browser: its private file system, or IndexedDB. One operation at a time, whatever
 * number of tabs ask: the others wait a while, then fail with `storage/in-use`. Every operation
 * fails with `storage/unavailable` where the browser has no such storage.
 */
export interface StorageService {
  /** The data sets that are kept. What is left of half-written ones is removed. */
  list(): Promise<Result<KeptList, AppError>>;
  /**
   * Keeps a data set; an earlier copy of the same one (file name and pixels) goes when this one is
   * written. `storage/full` where the browser gives no more room: then nothing is left of it.
   *
   * @param keptAt ISO 8601
   */
  keep(
    parts: Omit<DatasetParts, 'pixels'>,
    keptAt: string,
    readPixels: PixelReader,
  ): Promise<Result<KeepOutcome, AppError>>;
  /**
   * A kept data set, whole and as it was, or `storage/gone`, `storage/other-format` or
   * `storage/damaged`; one that cannot be used is forgotten. `pixels/fast-scaled` leaves it be.
   */
  open(id: string): Promise<Result<Dataset, AppError>>;
  /** Removes a data set; one that is gone already is none to complain about. */
  forget(id: string): Promise<Result<void, AppError>>;
}

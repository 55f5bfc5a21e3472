import type { Skip } from '../dataset/skipped-image';
import type { PictureSize } from './picture-size';

/** Bytes of one file, packed or unpacked: many times the largest chest X-ray's. */
const MAX_FILE_BYTES = 128 * 2 ** 20;
/** Pixels of one picture: 200 MB once it is decoded. The largest of the archive has 5.8 million. */
const MAX_PIXELS = 50_000_000;

/** Why a file of this size is not read; null where it may be. */
export function refuseFileSize(sizeBytes: number): Skip | null {
  if (sizeBytes <= MAX_FILE_BYTES) return null;
  return {
    reason: 'too large',
    detail: `${megabytes(sizeBytes)} MB, at most ${megabytes(MAX_FILE_BYTES)} MB`,
  };
}

/** Why a picture of this size is not decoded; null where it may be, or where its size is not known. */
export function refusePictureSize(size: PictureSize | null): Skip | null {
  if (size === null || size.width * size.height <= MAX_PIXELS) return null;
  return {
    reason: 'too large',
    detail: `${size.width} x ${size.height} pixels, at most ${MAX_PIXELS / 1e6} million`,
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

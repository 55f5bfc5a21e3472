import type { AppError } from '../../domain/app-error';
import { isZipPath } from '../../domain/dataset/file-kinds';
import { flatten } from '../shared/worker-client';
import { workers } from '../shared/workers';

/** Files to try a model on, and what could not be had of zips among them. */
export interface UnpackedFiles {
  files: File[];
  /** A zip, or a picture in one. */
  broken: { fileName: string; error: AppError }[];
  /** Files in zips that are no pictures by their names. */
  leftOut: number;
}

/** Files with the pictures of zips in the place of these, each by its path within. */
export async function unpackZips(files: readonly File[]): Promise<UnpackedFiles> {
  const all: UnpackedFiles = { files: [], broken: [], leftOut: 0 };
  for (const file of files) {
    if (!isZipPath(file.name)) {
      all.files.push(file);
      continue;
    }
    const unpacked = flatten(
      await workers.images.call((service) => service.unpackPictures(file, file.name)),
    );
    if (!unpacked.ok) {
      all.broken.push({ fileName: file.name, error: unpacked.error });
      continue;
    }
    all.leftOut += unpacked.value.leftOut;
    for (const { path, picture } of unpacked.value.pictures) {
      if (picture.ok) all.files.push(new File([picture.value], path));
      else all.broken.push({ fileName: path, error: picture.error });
    }
  }
  return all;
}

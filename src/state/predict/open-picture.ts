import type { AppError } from '../../domain/app-error';
import type { SourceImage } from '../../domain/dataset/dataset';
import { ok, type Result } from '../../domain/result';
import { flatten } from '../shared/worker-client';
import { workers } from '../shared/workers';

/** A file that was asked about as one that the browser can show. @param frame counted from 0 */
export async function openPicture(
  file: File,
  format: SourceImage['format'],
  frame: number,
): Promise<Result<Blob, AppError>> {
  if (format !== 'dicom') return ok(file);
  return flatten(
    await workers.images.call((service) => service.renderDicom(file, file.name, frame)),
  );
}

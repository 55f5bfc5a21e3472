import type { AppError } from '../../domain/app-error';
import type { SourceImage } from '../../domain/dataset/dataset';
import { ok, type Result } from '../../domain/result';
import { callSingleImage } from '../shared/single-image-worker';

/** A file that was asked about as one that the browser can show. */
export async function openPicture(
  file: File,
  format: SourceImage['format'],
): Promise<Result<Blob, AppError>> {
  if (format !== 'dicom') return ok(file);
  return callSingleImage((service) => service.renderDicom(file, file.name));
}

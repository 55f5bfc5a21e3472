import type { AppError } from '../domain/app-error';
import type { SourceImage } from '../domain/dataset/dataset';
import { ok, type Result } from '../domain/result';
import { endSingleImageWorker, singleImageWorker } from './clients/single-image-worker';
import { flatten } from './clients/worker-client';

/** A file that was asked about as one that the browser can show. */
export async function openAskedPicture(
  file: File,
  format: SourceImage['format'],
): Promise<Result<Blob, AppError>> {
  if (format !== 'dicom') return ok(file);
  const rendered = flatten(
    await singleImageWorker().call((service) => service.renderDicom(file, file.name)),
  );
  if (!rendered.ok && rendered.error.code === 'worker/crashed') endSingleImageWorker();
  return rendered;
}

import type { AppError } from '../domain/app-error';
import { fail, type Result } from '../domain/result';
import { appStore } from './app-store';
import { endSingleImageWorker, singleImageWorker } from './clients/single-image-worker';
import { flatten } from './clients/worker-client';

/**
 * The file behind an image, read anew from the archive: the page keeps only 100 x 100 pixels.
 *
 * @param path of the image in the archive
 */
export async function openOriginal(path: string): Promise<Result<Blob, AppError>> {
  const { dataset } = appStore.getState();
  if (dataset.status !== 'ready') throw new Error('no data set is open');
  if (dataset.origin.kind === 'kept') {
    return fail({ code: 'original/not-kept', fileName: dataset.dataset.source.fileName });
  }
  const { archive } = dataset.origin;
  const file = flatten(
    await singleImageWorker().call((service) => service.extractImage(archive, archive.name, path)),
  );
  if (!file.ok && file.error.code === 'worker/crashed') endSingleImageWorker();
  return file;
}

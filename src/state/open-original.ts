import type { AppError } from '../domain/app-error';
import { fail, type Result } from '../domain/result';
import type { Originals } from '../workers/ingest/protocol';
import { appStore } from './app-store';
import { endSingleImageWorker, singleImageWorker } from './clients/single-image-worker';
import { flatten } from './clients/worker-client';

/**
 * The file behind an image, read anew from the archive or folder: the page keeps only 100 x 100 pixels.
 *
 * @param path of the image as its record has it
 */
export async function openOriginal(path: string): Promise<Result<Blob, AppError>> {
  const { dataset } = appStore.getState();
  if (dataset.status !== 'ready') throw new Error('no data set is open');
  const { origin } = dataset;
  if (origin.kind === 'kept') {
    return fail({ code: 'original/not-kept', fileName: dataset.dataset.source.fileName });
  }
  const file = await readOriginal(origin, path);
  if (!file.ok && file.error.code === 'worker/crashed') endSingleImageWorker();
  return file;
}

async function readOriginal(originals: Originals, path: string): Promise<Result<Blob, AppError>> {
  const worker = singleImageWorker();
  if (originals.kind === 'zip') {
    const { archive, fileName, pathPrefix } = originals;
    const pathWithin = path.slice(pathPrefix.length);
    return flatten(
      await worker.call((service) => service.extractImage(archive, fileName, pathWithin)),
    );
  }
  const file = originals.files.get(path);
  if (file === undefined) throw new Error(`the data set holds no ${path}`);
  return flatten(await worker.call((service) => service.readImage(file, path)));
}

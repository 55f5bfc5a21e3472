import type { AppError } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';
import { sha256 } from '../../domain/sha256';
import type { Originals } from '../../workers/ingest/protocol';
import { appStore } from '../app-store';
import { flatten } from '../shared/worker-client';
import { workers } from '../shared/workers';

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
  return readOriginal(origin, path);
}

/** Its SHA-256; null where the browser offers no digest. */
export async function digestOfOriginal(path: string): Promise<Result<string | null, AppError>> {
  const file = await openOriginal(path);
  if (!file.ok) return file;
  return ok(await sha256(new Uint8Array(await file.value.arrayBuffer()), crypto.subtle));
}

async function readOriginal(
  { archives, files }: Originals,
  path: string,
): Promise<Result<Blob, AppError>> {
  const file = files.get(path);
  if (file) return flatten(await workers.images.call((service) => service.readImage(file, path)));
  const holder = archives.find(({ pathPrefix }) => path.startsWith(pathPrefix));
  if (holder === undefined) throw new Error(`the data set holds no ${path}`);
  const { archive, fileName, pathPrefix } = holder;
  const pathWithin = path.slice(pathPrefix.length);
  return flatten(
    await workers.images.call((service) => service.extractImage(archive, fileName, pathWithin)),
  );
}

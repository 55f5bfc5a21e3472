import type { AppError } from '../../domain/app-error';
import { pixelsOf } from '../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../domain/result';
import type { DecodedImage } from '../../workers/ingest/protocol';
import { appStore } from '../app-store';
import { openDatasetOf } from '../data/data-state';
import { flatten } from '../shared/worker-client';
import { workers } from '../shared/workers';
import type { TriedPicture } from './predicted-image';

/** A picture as a model sees it. */
export async function decodePicture(
  picture: TriedPicture,
): Promise<Result<DecodedImage, AppError>> {
  if (picture.kind === 'file') {
    const { file, frame } = picture;
    return flatten(
      await workers.images.call((service) => service.decodeImage(file, file.name, frame)),
    );
  }
  const { path, position } = picture.image;
  const dataset = openDatasetOf(appStore.getState());
  const record = dataset?.images[position];
  // Another data set was opened since: what is asked is not shown any more.
  if (!dataset || !record) return fail({ code: 'original/not-kept', fileName: path });
  // A copy: what is sent to a worker takes the whole buffer along.
  return ok({ pixels: pixelsOf(dataset.pixels, position).slice(), source: record.source });
}

import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import type { Result } from '../../domain/result';
import type { AnalysisService } from '../../workers/analysis/protocol';
import type { LastingWorker } from './lasting-worker';
import { lendPixels } from './lend-pixels';

/** Gives a worker that analyses a copy of a data set. */
export function giveDataset(
  worker: LastingWorker<AnalysisService>,
  { classes, images, labels, histograms, pixels }: Dataset,
): Promise<Result<void, AppError>> {
  return lendPixels({ pixels }, (read) =>
    worker.call((service) => service.loadDataset({ classes, images, labels, histograms }, read)),
  );
}

/** Gives a worker what it needs of images to tell which are near, and how strange others are. */
export function giveFeatures(
  worker: LastingWorker<AnalysisService>,
  dataset: Pick<Dataset, 'images' | 'pixels'>,
): Promise<Result<void, AppError>> {
  return lendPixels(dataset, (read) =>
    worker.call((service) => service.loadFeatures(dataset.images.length, read)),
  );
}

import type { Dataset } from '../../domain/dataset/dataset';
import type { SmallCopies } from '../../domain/out-of-distribution/small-copies';
import type { Model } from '../../domain/model/model';
import type { ExplainService } from '../../workers/explain/protocol';
import { lastingWorker, type LastingWorker } from '../shared/lasting-worker';
import { sendPixels } from '../shared/send-pixels';
import { connectWorker } from '../shared/worker-client';

function startExplainWorker() {
  return connectWorker<ExplainService>(
    'explanation',
    new Worker(new URL('../../workers/explain/explain.worker.ts', import.meta.url), {
      type: 'module',
    }),
  );
}

/** The worker behind explanations. */
export const explainWorker = lastingWorker(startExplainWorker);

/**
 * Another one for what is near an image of the open data set: explanations may be of the images of
 * a bundle, and what is fitted to them must stay.
 */
export const nearestWorker = lastingWorker(startExplainWorker);

/** Gives the worker what it needs of the images, unless it has it already or is about to. */
export const loadImagesIntoExplainWorker = explainWorker.holding((source: Dataset | SmallCopies) =>
  'blocks' in source
    ? explainWorker.call((service) => service.useBlocks(source.blocks))
    : sendImages(explainWorker, source),
);

export const loadImagesIntoNearestWorker = nearestWorker.holding((dataset: Dataset) =>
  sendImages(nearestWorker, dataset),
);

async function sendImages(worker: LastingWorker<ExplainService>, { images, pixels }: Dataset) {
  const started = await worker.call((service) => service.startImages(images.length));
  if (!started.ok) return started;
  return sendPixels(pixels, (first, rows) =>
    worker.call((service) => service.addPixels(first, rows)),
  );
}

/** Gives the worker the model, unless it has it already or is about to. */
export const loadModelIntoExplainWorker = explainWorker.holding((model: Model) =>
  explainWorker.call((service) => service.loadModel(model)),
);

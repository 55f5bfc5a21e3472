import type { Dataset } from '../../domain/dataset/dataset';
import type { SmallCopies } from '../../domain/out-of-distribution/small-copies';
import type { Model } from '../../domain/model/model';
import type { ExplainService } from '../../workers/explain/protocol';
import { lastingWorker } from '../shared/lasting-worker';
import { sendPixels } from '../shared/send-pixels';
import { connectWorker } from '../shared/worker-client';

/** The worker behind explanations. */
export const explainWorker = lastingWorker(() =>
  connectWorker<ExplainService>(
    'explanation',
    new Worker(new URL('../../workers/explain/explain.worker.ts', import.meta.url), {
      type: 'module',
    }),
  ),
);

/** Gives the worker what it needs of the images, unless it has it already or is about to. */
export const loadImagesIntoExplainWorker = explainWorker.holding(
  async (source: Dataset | SmallCopies) => {
    if ('blocks' in source) {
      return explainWorker.call((service) => service.useBlocks(source.blocks));
    }
    const { images, pixels } = source;
    const started = await explainWorker.call((service) => service.startImages(images.length));
    if (!started.ok) return started;
    return sendPixels(pixels, (first, rows) =>
      explainWorker.call((service) => service.addPixels(first, rows)),
    );
  },
);

/** Gives the worker the model, unless it has it already or is about to. */
export const loadModelIntoExplainWorker = explainWorker.holding((model: Model) =>
  explainWorker.call((service) => service.loadModel(model)),
);

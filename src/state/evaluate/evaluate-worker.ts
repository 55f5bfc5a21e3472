import type { Dataset } from '../../domain/dataset/dataset';
import type { EvaluateService } from '../../workers/evaluate/protocol';
import { lastingWorker } from '../shared/lasting-worker';
import { sendPixels } from '../shared/send-pixels';
import { connectWorker } from '../shared/worker-client';

/** The worker behind the evaluation. */
export const evaluateWorker = lastingWorker(() =>
  connectWorker<EvaluateService>(
    'evaluation',
    new Worker(new URL('../../workers/evaluate/evaluate.worker.ts', import.meta.url), {
      type: 'module',
    }),
  ),
);

/** Gives the worker a copy of the pixels, unless it has it already or is about to. */
export const loadIntoEvaluateWorker = evaluateWorker.holding(
  async ({ images, pixels }: Dataset) => {
    const started = await evaluateWorker.call((service) => service.startPixels(images.length));
    if (!started.ok) return started;
    return sendPixels(pixels, (first, rows) =>
      evaluateWorker.call((service) => service.addPixels(first, rows)),
    );
  },
);

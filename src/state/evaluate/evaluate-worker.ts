import type { EvaluateService } from '../../workers/evaluate/protocol';
import { lastingWorker } from '../shared/lasting-worker';
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

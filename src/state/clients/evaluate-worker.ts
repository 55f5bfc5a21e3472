import type { EvaluateService } from '../../workers/evaluate/protocol';
import { lastingWorker } from './lasting-worker';
import { connectWorker } from './worker-client';

/** The worker behind the evaluation. */
export const evaluateWorker = lastingWorker(() =>
  connectWorker<EvaluateService>(
    'evaluation',
    new Worker(new URL('../../workers/evaluate/evaluate.worker.ts', import.meta.url), {
      type: 'module',
    }),
  ),
);

import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Result } from '../../domain/result';
import type { IngestService } from '../../workers/ingest/protocol';
import { startIngestWorker } from '../data/ingest-pool';
import { lastingWorker } from './lasting-worker';
import { flatten } from './worker-client';

/** The ingest worker for single images, outside an import. */
export const singleImageWorker = lastingWorker(startIngestWorker);

/** Asks it for something of one file. */
export async function callSingleImage<T>(
  use: (service: Remote<IngestService>) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  return flatten(await singleImageWorker.call(use));
}

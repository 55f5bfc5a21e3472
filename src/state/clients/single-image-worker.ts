import type { IngestService } from '../../workers/ingest/protocol';
import { startIngestWorker } from './ingest-pool';
import type { WorkerClient } from './worker-client';

let worker: WorkerClient<IngestService> | null = null;

/** The ingest worker for single images, outside an import; started when first needed. */
export function singleImageWorker(): WorkerClient<IngestService> {
  return (worker ??= startIngestWorker());
}

export function endSingleImageWorker(): void {
  worker?.terminate();
  worker = null;
}

import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Result } from '../../domain/result';
import type { AnalysisService } from '../../workers/analysis/protocol';
import type { ExportService } from '../../workers/export/protocol';
import type { FingerprintService } from '../../workers/fingerprint/protocol';
import type { ForestService } from '../../workers/forest/protocol';
import type { IngestService } from '../../workers/ingest/protocol';
import type { StorageService } from '../../workers/storage/protocol';
import type { TrainingService } from '../../workers/training/protocol';
import { lastingWorker, type LastingWorker } from './lasting-worker';
import { watchLife } from './watch-life';
import { connectWorker, type WorkerClient } from './worker-client';

/** The kinds of workers, and what each of them serves. */
interface Services {
  analysis: AnalysisService;
  export: ExportService;
  fingerprint: FingerprintService;
  forest: ForestService;
  ingest: IngestService;
  storage: StorageService;
  training: TrainingService;
}

type Kind = keyof Services;

/** Spelled out one by one: that is how the bundler finds them. */
const CREATE: Record<Kind, () => Worker> = {
  analysis: () =>
    new Worker(new URL('../../workers/analysis/analysis.worker.ts', import.meta.url), {
      type: 'module',
    }),
  export: () =>
    new Worker(new URL('../../workers/export/export.worker.ts', import.meta.url), {
      type: 'module',
    }),
  fingerprint: () =>
    new Worker(new URL('../../workers/fingerprint/fingerprint.worker.ts', import.meta.url), {
      type: 'module',
    }),
  forest: () =>
    new Worker(new URL('../../workers/forest/forest.worker.ts', import.meta.url), {
      type: 'module',
    }),
  ingest: () =>
    new Worker(new URL('../../workers/ingest/ingest.worker.ts', import.meta.url), {
      type: 'module',
    }),
  storage: () =>
    new Worker(new URL('../../workers/storage/storage.worker.ts', import.meta.url), {
      type: 'module',
    }),
  training: () =>
    new Worker(new URL('../../workers/training/training.worker.ts', import.meta.url), {
      type: 'module',
    }),
};

/**
 * Starts one of a pool, which whoever starts it ends.
 *
 * @param name for messages
 */
export function startWorker<K extends Kind>(kind: K, name: string): WorkerClient<Services[K]> {
  return connectWorker<Services[K]>(name, CREATE[kind]());
}

/** Starts a worker for one call: what it packs is large and needed once. */
export async function callExport<P extends Promise<unknown>>(
  use: (service: Remote<ExportService>) => P,
): Promise<Result<Awaited<P>, AppError>> {
  const worker = startWorker('export', 'export');
  const result = await worker.call(use);
  worker.end();
  return result;
}

const endings = new Set<() => void>();

/** Has something end when another data set is opened. @returns takes that back */
export function endWithDataset(end: () => void): () => void {
  endings.add(end);
  return () => {
    endings.delete(end);
  };
}

/** Ends everything that holds the open data set or works on it. */
export function endDatasetWorkers(): void {
  for (const end of [...endings]) end();
}

function lasting<K extends Kind>(kind: K, name: string): LastingWorker<Services[K]> {
  return lastingWorker(() => startWorker(kind, name));
}

/** Started when first needed; whoever makes it sees to it that it ends with the data set. */
export function lastingTrainingWorker(): LastingWorker<TrainingService> {
  return lastingWorker(() => watchLife(startWorker('training', 'training')));
}

function ofDataset<Service>(worker: LastingWorker<Service>): LastingWorker<Service> {
  endWithDataset(worker.end);
  return worker;
}

/** The workers that stay, by what they are for. */
export const workers = {
  /** Single images, outside an import. */
  images: lasting('ingest', 'import'),
  storage: lasting('storage', 'storage'),
  prediction: lasting('analysis', 'prediction'),

  // These hold the open data set, or work on it, and end with it.
  audit: ofDataset(lasting('analysis', 'audit')),
  training: ofDataset(lastingTrainingWorker()),
  evaluation: ofDataset(lasting('analysis', 'evaluation')),
  explanation: ofDataset(lasting('analysis', 'explanation')),
};

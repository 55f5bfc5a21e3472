import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Result } from '../../domain/result';
import type { ExportService } from '../../workers/export/protocol';
import { connectWorker } from './worker-client';

/** Starts an export worker for one call: what it packs is large and needed once. */
export async function callExport<P extends Promise<unknown>>(
  use: (service: Remote<ExportService>) => P,
): Promise<Result<Awaited<P>, AppError>> {
  const worker = connectWorker<ExportService>(
    'export',
    new Worker(new URL('../../workers/export/export.worker.ts', import.meta.url), {
      type: 'module',
    }),
  );
  const result = await worker.call(use);
  worker.terminate();
  return result;
}

import type { AppError } from '../domain/app-error';
import { auditRecordOf } from '../domain/audit/audit-record';
import type { AuditReport } from '../domain/audit/audit-report';
import type { Dataset } from '../domain/dataset/dataset';
import { importReportOf } from '../domain/dataset/import-report';
import { forestRecordOf, type ForestRun } from '../domain/forest/forest-run';
import { ok, type Result } from '../domain/result';
import type { SplitPredictions } from '../domain/run/predictions';
import { runRecordOf, type Run } from '../domain/run/run-record';
import type { ExportService } from '../workers/export/protocol';
import { connectWorker } from './clients/worker-client';
import { requestIntervals } from './evaluate-predictions';

/** Offers a run as JSON, everything but its weights and predictions, once its intervals are made. */
export async function saveRunRecord(dataset: Dataset, run: Run): Promise<void> {
  const { train, test, validation } = run.predictions;
  const made = async (predictions: SplitPredictions) => {
    const intervals = await requestIntervals(dataset, predictions);
    // The figures are worth keeping without them; the page says what went wrong.
    return intervals.ok ? intervals.value : null;
  };
  const intervals = {
    train: await made(train),
    test: await made(test),
    validation: validation && (await made(validation)),
  };
  saveJson(runRecordOf(run, intervals), 'run.json');
}

/** Offers a forest as JSON, without its trees. */
export function saveForestRecord(run: ForestRun, dataset: Dataset): void {
  saveJson(forestRecordOf(run, dataset.images), 'forest.json');
}

/** Offers what the audit found as JSON. */
export function saveAudit(dataset: Dataset, report: AuditReport): void {
  saveJson(auditRecordOf(dataset, report), 'audit.json');
}

/** Offers what came of an import as JSON, with every name that the page only counts. */
export function saveImportReport(dataset: Dataset): void {
  saveJson(importReportOf(dataset), 'import.json');
}

/** Offers a table of runs as CSV. @param csv the whole file */
export function saveRunsTable(csv: string): void {
  saveBlob(new Blob([csv], { type: 'text/csv' }), 'runs.csv');
}

/** Offers the answers about several images as CSV. @param csv the whole file */
export function saveAnswersTable(csv: string): void {
  saveBlob(new Blob([csv], { type: 'text/csv' }), 'answers.csv');
}

/** Offers the data set as .npz for NumPy. */
export async function saveNpz(dataset: Dataset): Promise<Result<void, AppError>> {
  const worker = connectWorker<ExportService>(
    'export',
    new Worker(new URL('../workers/export/export.worker.ts', import.meta.url), { type: 'module' }),
  );
  const images = dataset.images.map(({ name, split }) => ({ name, split }));
  const file = await worker.call((service) =>
    service.writeNpz(images, dataset.pixels, dataset.labels),
  );
  worker.terminate();
  if (!file.ok) return file;
  saveBlob(file.value, 'dataset.npz');
  return ok(undefined);
}

function saveJson(record: object, fileName: string): void {
  const text = JSON.stringify(record, null, 2);
  saveBlob(new Blob([text], { type: 'application/json' }), fileName);
}

function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser reads the file after this turn; when it has begun cannot be asked.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

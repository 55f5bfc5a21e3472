import type { AppError } from '../../domain/app-error';
import { auditRecordOf } from '../../domain/audit/audit-record';
import type { AuditReport } from '../../domain/audit/audit-report';
import type { Dataset } from '../../domain/dataset/dataset';
import { importReportOf } from '../../domain/dataset/import-report';
import { forestRecordOf, type ForestRun } from '../../domain/forest/forest-run';
import { ok, type Result } from '../../domain/result';
import { runRecordOf, type Run } from '../../domain/run/run-record';
import { callExport } from './workers';
import { requestRunIntervals } from '../evaluate/evaluate-predictions';
import { saveBlob } from './save-blob';

/** Offers a run as JSON, everything but its weights and predictions, once its intervals are made. */
export async function saveRunRecord(dataset: Dataset, run: Run): Promise<void> {
  const intervals = await requestRunIntervals(dataset, run.predictions);
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
  const images = dataset.images.map(({ name, split }) => ({ name, split }));
  const file = await callExport((service) =>
    service.writeNpz(images, dataset.pixels, dataset.labels),
  );
  if (!file.ok) return file;
  saveBlob(file.value, 'dataset.npz');
  return ok(undefined);
}

function saveJson(record: object, fileName: string): void {
  const text = JSON.stringify(record, null, 2);
  saveBlob(new Blob([text], { type: 'application/json' }), fileName);
}

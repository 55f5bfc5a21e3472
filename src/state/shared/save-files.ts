import type { AppError } from '../../domain/app-error';
import { auditRecordOf } from '../../domain/audit/audit-record';
import type { AuditReport } from '../../domain/audit/audit-report';
import { namesOf } from '../../domain/dataset/classes';
import type { Dataset } from '../../domain/dataset/dataset';
import { importReportOf } from '../../domain/dataset/import-report';
import { toJson } from '../../domain/bundle/to-json';
import type { ImportPlan } from '../../domain/plan/import-plan';
import { ok, type Result } from '../../domain/result';
import type { Run } from '../../domain/run/run';
import { forestRecordOf, networkRecordOf } from '../../domain/run/run-record';
import { callExport } from './workers';
import { requestRunIntervals } from '../evaluate/evaluate-predictions';
import { saveBlob } from './save-blob';

/** Offers a run as JSON, without its model; a network's once its intervals are made. */
export async function saveRunRecord(dataset: Dataset, run: Run): Promise<void> {
  if (run.kind === 'forest') {
    saveJson(forestRecordOf(run, dataset.images), 'forest.json');
    return;
  }
  const intervals = await requestRunIntervals(dataset, run.predictions);
  saveJson(networkRecordOf(run, intervals), 'run.json');
}

/** Offers what the audit found as JSON. */
export function saveAudit(dataset: Dataset, report: AuditReport): void {
  saveJson(auditRecordOf(dataset, report), 'audit.json');
}

/** Offers what came of an import as JSON, with every name that the page only counts. */
export function saveImportReport(dataset: Dataset): void {
  saveJson(importReportOf(dataset), 'import.json');
}

/** Offers a plan as JSON, to be dropped beside the files again. */
export function savePlan(plan: ImportPlan): void {
  saveJson(plan, 'plan.json');
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
    service.writeNpz(namesOf(dataset.classes), images, dataset.pixels, dataset.labels),
  );
  if (!file.ok) return file;
  saveBlob(file.value, 'dataset.npz');
  return ok(undefined);
}

function saveJson(record: object, fileName: string): void {
  saveBlob(new Blob([toJson(record)], { type: 'application/json' }), fileName);
}

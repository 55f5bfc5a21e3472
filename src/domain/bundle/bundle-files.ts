import type { AuditReport } from '../audit/audit-report';
import { auditRecordOf } from '../audit/audit-record';
import type { Dataset } from '../dataset/dataset';
import type { BootstrapIntervals } from '../evaluation/report-intervals';
import type { SmallCopies } from '../out-of-distribution/small-copies';
import type { BySplit } from '../run/predictions';
import type { Run } from '../run/run';
import { forestRecordOf, networkRecordOf, reportRecords } from '../run/run-record';
import type { BundleFile } from './bundle-file';
import { detectorFiles } from './detector-files';
import { forestSubject } from './forest-card';
import { modelCard, type CardSubject } from './model-card';
import { modelFiles } from './model-files';
import { networkSubject } from './network-card';
import { FOREST_PATH, PREDICTIONS_PATH, RUN_PATH } from './paths';
import { reproduceScript } from './reproduce-script';
import { confusionMatrixCsv, historyCsv, predictionsCsv } from './tables';
import { toJson } from './to-json';

/** What goes into a bundle beside the run. */
export interface BundleContext {
  /** What a person knows the run by. */
  name: string;
  /** The data set of the run. */
  dataset: Dataset;
  /** Null for a split whose intervals could not be made. */
  intervals: BySplit<BootstrapIntervals | null>;
  /** Of the data set; null where it was not run. */
  audit: AuditReport | null;
  /** Of the images, to tell strange pictures by; null where they are not taken along. */
  copies: SmallCopies | null;
}

/** Everything of a bundle but its charts, which the page draws, and its manifest. */
export function bundleFiles(run: Run, context: BundleContext): BundleFile[] {
  const { name, dataset, audit, copies } = context;
  const { subject, files } = recordFiles(run, context);
  const { confusionMatrix } = run.evaluation.test;
  const card = modelCard(name, subject, { audit, hasCopies: copies !== null });
  return [
    ...modelFiles(run),
    ...files,
    { path: 'confusion_matrix.csv', content: confusionMatrixCsv(confusionMatrix, dataset.classes) },
    { path: PREDICTIONS_PATH, content: predictionsCsv(dataset, run.predictions) },
    { path: 'model-card.md', content: card },
    ...(audit ? [{ path: 'audit.json', content: toJson(auditRecordOf(dataset, audit)) }] : []),
    ...(copies ? detectorFiles(copies) : []),
  ];
}

/** What each kind of run has of its own, and what its card says. */
function recordFiles(
  run: Run,
  { dataset, intervals }: BundleContext,
): { subject: CardSubject; files: BundleFile[] } {
  if (run.kind === 'forest') {
    const record = forestRecordOf(run, dataset.images);
    return {
      subject: forestSubject(run, reportRecords(run.evaluation, intervals)),
      files: [{ path: FOREST_PATH, content: toJson(record) }],
    };
  }
  const record = networkRecordOf(run, intervals);
  return {
    subject: networkSubject(record),
    files: [
      { path: RUN_PATH, content: toJson(record) },
      { path: 'history.csv', content: historyCsv(run.history) },
      { path: 'reproduce.py', content: reproduceScript(run.recipe, dataset.classes) },
    ],
  };
}

import type { AuditReport } from '../audit/audit-report';
import { auditRecordOf } from '../audit/audit-record';
import type { Dataset } from '../dataset/dataset';
import type { BootstrapIntervals } from '../evaluation/report-intervals';
import type { SmallCopies } from '../out-of-distribution/small-copies';
import { forestRecordOf, type ForestRun } from '../forest/forest-run';
import type { BySplit, SplitPredictions } from '../run/predictions';
import { reportRecords, runRecordOf, type Run } from '../run/run-record';
import type { BundleFile } from './bundle-file';
import { detectorFiles } from './detector-files';
import { encodeForest } from './forest-arrays';
import { forestSubject } from './forest-card';
import { layersModel } from './layers-model';
import { modelCard, type CardSubject } from './model-card';
import { networkSubject } from './network-card';
import { FOREST_PATH, MODEL_PATH, PREDICTIONS_PATH, RUN_PATH, WEIGHTS_PATH } from './paths';
import { reproduceScript } from './reproduce-script';
import { confusionMatrixCsv, historyCsv, predictionsCsv } from './tables';
import { encodeWeights } from './weights-file';

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

/** Everything of a network's bundle but its charts, which need a canvas, and its manifest. */
export function networkFiles(run: Run, context: BundleContext): BundleFile[] {
  const record = runRecordOf(run, context.intervals);
  return [
    { path: MODEL_PATH, content: toJson(layersModel(run.recipe)) },
    { path: WEIGHTS_PATH, content: encodeWeights(run.weights) },
    { path: RUN_PATH, content: toJson(record) },
    { path: 'history.csv', content: historyCsv(run.history) },
    { path: 'reproduce.py', content: reproduceScript(run.recipe) },
    ...commonFiles(networkSubject(record), run.predictions, context),
  ];
}

/** The same of a forest's. */
export function forestFiles(run: ForestRun, context: BundleContext): BundleFile[] {
  const { dataset, intervals } = context;
  const evaluation = reportRecords({ ...run.evaluation, validation: null }, intervals);
  const predictions = { ...run.predictions, validation: null };
  return [
    ...encodeForest(run.forest),
    { path: FOREST_PATH, content: toJson(forestRecordOf(run, dataset.images)) },
    ...commonFiles(forestSubject(run, evaluation), predictions, context),
  ];
}

function commonFiles(
  subject: CardSubject,
  predictions: BySplit<SplitPredictions>,
  { name, dataset, audit, copies }: BundleContext,
): BundleFile[] {
  const { confusionMatrix } = subject.evaluation.test;
  const card = modelCard(name, subject, { audit, hasCopies: copies !== null });
  return [
    { path: 'confusion_matrix.csv', content: confusionMatrixCsv(confusionMatrix) },
    { path: PREDICTIONS_PATH, content: predictionsCsv(dataset, predictions) },
    { path: 'model-card.md', content: card },
    ...(audit ? [{ path: 'audit.json', content: toJson(auditRecordOf(dataset, audit)) }] : []),
    ...(copies ? detectorFiles(copies) : []),
  ];
}

function toJson(value: object): string {
  return JSON.stringify(value, null, 2);
}

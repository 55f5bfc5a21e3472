import type { AuditReport } from '../audit/audit-report';
import { auditRecordOf } from '../audit/audit-record';
import type { Dataset } from '../dataset/dataset';
import type { BootstrapIntervals } from '../evaluation/report-intervals';
import type { SmallCopies } from '../familiarity/small-copies';
import type { BySplit } from '../run/predictions';
import { runRecordOf, type Run } from '../run/run-record';
import type { BundleFile } from './bundle-file';
import { familiarityFiles } from './familiarity-files';
import { layersModel } from './layers-model';
import { modelCard } from './model-card';
import { MODEL_PATH, PREDICTIONS_PATH, RUN_PATH, WEIGHTS_PATH } from './paths';
import { reproduceScript } from './reproduce-script';
import { confusionMatrixCsv, historyCsv, predictionsCsv } from './tables';
import { encodeWeights } from './weights-file';

/** What a bundle is made of. */
export interface BundleSource {
  /** The name the run is kept by. */
  name: string;
  run: Run;
  /** The data set of the run. */
  dataset: Dataset;
  /** Null for a split whose intervals could not be made. */
  intervals: BySplit<BootstrapIntervals | null>;
  /** Of the data set; null where it was not run. */
  audit: AuditReport | null;
  /** Of the images, to tell strange pictures by; null where they are not taken along. */
  copies: SmallCopies | null;
}

/** Everything of a bundle but its charts, which need a canvas, and its manifest. */
export function bundleFiles(source: BundleSource): BundleFile[] {
  const { name, run, dataset, intervals, audit, copies } = source;
  const record = runRecordOf(run, intervals);
  return [
    { path: MODEL_PATH, content: toJson(layersModel(run.recipe)) },
    { path: WEIGHTS_PATH, content: encodeWeights(run.weights) },
    { path: RUN_PATH, content: toJson(record) },
    { path: 'history.csv', content: historyCsv(run.history) },
    {
      path: 'confusion_matrix.csv',
      content: confusionMatrixCsv(run.evaluation.test.confusionMatrix),
    },
    { path: PREDICTIONS_PATH, content: predictionsCsv(dataset, run.predictions) },
    {
      path: 'model-card.md',
      content: modelCard(name, record, { audit, hasCopies: copies !== null }),
    },
    { path: 'reproduce.py', content: reproduceScript(run.recipe) },
    ...(audit ? [{ path: 'audit.json', content: toJson(auditRecordOf(dataset, audit)) }] : []),
    ...(copies ? familiarityFiles(copies) : []),
  ];
}

function toJson(value: object): string {
  return JSON.stringify(value, null, 2);
}

import type { Dataset } from '../dataset/dataset';
import type { ClassificationReport } from '../evaluation/classification-report';
import {
  wilsonIntervals,
  type BootstrapIntervals,
  type WilsonIntervals,
} from '../evaluation/report-intervals';
import type { Model } from '../model/model';
import { mapSplits, type BySplit } from './predictions';
import type { ForestRun, NetworkEnvironment, NetworkRun } from './run';

/** Of what a person downloads, and of what a bundle and the browser hold. */
export const FORMATS = {
  network: 'xray-trainer/run@2',
  forest: 'xray-trainer/forest@1',
} as const satisfies Record<Model['kind'], string>;

/** A report with its 95 % intervals; `bootstrap` is null where they could not be made. */
export type ReportRecord = ClassificationReport & {
  intervals: { wilson: WilsonIntervals; bootstrap: BootstrapIntervals | null };
};

/** A network's run as a person downloads it: no weights, and not what was said of each image. */
export type NetworkRecord = {
  format: typeof FORMATS.network;
  environment: Omit<NetworkEnvironment, 'reason'>;
  evaluation: BySplit<ReportRecord>;
} & Pick<
  NetworkRun,
  'id' | 'startedAt' | 'status' | 'dataset' | 'recipe' | 'history' | 'keptEpoch' | 'timings'
>;

/** A forest's run as a person downloads it: no trees, but what they say of each test image. */
export type ForestRecord = {
  format: typeof FORMATS.forest;
  evaluation: Pick<BySplit<ClassificationReport>, 'train' | 'test'>;
  /** In all trees. */
  nodes: number;
  testImages: { name: string; probabilities: number[] }[];
} & Pick<ForestRun, 'startedAt' | 'options' | 'environment' | 'dataset' | 'timings'>;

export function networkRecordOf(
  run: NetworkRun,
  intervals: BySplit<BootstrapIntervals | null>,
): NetworkRecord {
  const { kind: _kind, weights: _weights, predictions: _predictions, ...rest } = run;
  const { reason: _reason, ...environment } = run.environment;
  return {
    format: FORMATS.network,
    ...rest,
    environment,
    evaluation: reportRecords(run.evaluation, intervals),
  };
}

/** @param images of the data set that the forest was grown on */
export function forestRecordOf(
  { startedAt, options, environment, dataset, evaluation, timings, forest, predictions }: ForestRun,
  images: Dataset['images'],
): ForestRecord {
  const { train, test } = evaluation;
  const { indices, probabilities } = predictions.test;
  const classes = probabilities.length / indices.length;
  const testImages = Array.from(indices, (index, row) => ({
    name: images[index]?.name ?? '',
    probabilities: Array.from(probabilities.subarray(row * classes, (row + 1) * classes)),
  }));
  return {
    format: FORMATS.forest,
    startedAt,
    options,
    environment,
    dataset,
    evaluation: { train, test },
    timings,
    nodes: forest.feature.length,
    testImages,
  };
}

/** @param intervals null for a split whose intervals could not be made */
export function reportRecords(
  evaluation: BySplit<ClassificationReport>,
  intervals: BySplit<BootstrapIntervals | null>,
): BySplit<ReportRecord> {
  return mapSplits(evaluation, (report, split) => ({
    ...report,
    intervals: { wilson: wilsonIntervals(report), bootstrap: intervals[split] },
  }));
}

import { namesOf, type Classes } from '../dataset/classes';
import { reportOfMatrix, type MatrixReport } from '../evaluation/classification-report';
import { confusionMatrix, mostProbableClasses } from '../evaluation/confusion-matrix';
import type { TestAnswers } from './compare-runs';
import type { ForestRun, NetworkRun, Run } from './run';
import { defaultRunName } from './run-names';
import { FORMATS } from './run-record';

/** A finished run as it is listed and compared: small, so that all of them can be read at once. */
export type RunSummary = NetworkSummary | ForestSummary;

interface SummaryBase {
  /** Of the page that has kept it: one of FORMATS. */
  format: string;
  /** Of the run. */
  id: string;
  name: string;
  /** Whether a person has given the name. */
  isNamed: boolean;
  /** ISO 8601. */
  keptAt: string;
  fileName: string;
  isSample: boolean;
  classes: Classes;
  /** Images left out of train and test, by hand or by a check. */
  excludedImages: number;
  answers: TestAnswers;
  /** See `digestOfModel`; null where there is none to check by. */
  modelSha256: string | null;
}

export interface NetworkSummary
  extends SummaryBase, Pick<NetworkRun, 'kind' | 'status' | 'recipe' | 'history' | 'keptEpoch'> {
  /** Int32Array [n], the images apart from TEST that it was validated on; absent of runs of earlier versions. */
  heldOut?: Int32Array<ArrayBuffer>;
}

export interface ForestSummary
  extends SummaryBase, Pick<ForestRun, 'kind' | 'status' | 'options'> {}

/** A run as it is kept: what is listed of it, and all of it. */
export interface KeptRun {
  summary: RunSummary;
  run: Run;
}

/** @param modelSha256 see `digestOfModel` */
export function summaryOf(run: Run, now: Date, modelSha256: string | null = null): RunSummary {
  const { id, status, dataset, predictions } = run;
  const { fileName, isSample, classes, fingerprint, exclusions } = dataset;
  const { indices, truth, probabilities } = predictions.test;
  const common = {
    format: FORMATS[run.kind],
    id,
    name: defaultRunName(run, now),
    isNamed: false,
    keptAt: now.toISOString(),
    fileName,
    isSample,
    classes,
    status,
    excludedImages: new Set(exclusions.flatMap(({ names }) => names)).size,
    answers: {
      ...{ fingerprint, indices, truth },
      predicted: mostProbableClasses(probabilities, classes.length),
    },
    modelSha256,
  };
  if (run.kind === 'forest') return { ...common, kind: 'forest', options: run.options };
  const { recipe, history, keptEpoch } = run;
  const heldOut = predictions.validation?.indices ?? new Int32Array();
  return { ...common, kind: 'network', recipe, history, keptEpoch, heldOut };
}

/** The figures of the test set. */
export function testReportOf({ answers, classes }: RunSummary): MatrixReport {
  const { truth, predicted } = answers;
  return reportOfMatrix(confusionMatrix(truth, predicted, classes.length), namesOf(classes));
}

/** Characters of a name. */
export const MAX_NAME_LENGTH = 80;

/** @returns the run as it was where nothing is left of the name */
export function renamed(run: RunSummary, name: string): RunSummary {
  const trimmed = name.trim().replace(/\s+/g, ' ').slice(0, MAX_NAME_LENGTH).trim();
  return trimmed === '' || trimmed === run.name ? run : { ...run, name: trimmed, isNamed: true };
}

/** The newest first. */
export function sortRuns(runs: readonly RunSummary[]): RunSummary[] {
  return runs.toSorted((one, other) => other.keptAt.localeCompare(one.keptAt));
}

/**
 * The runs that are too many: the oldest that nobody has named, then the oldest. The newest is never
 * among them.
 */
export function surplusOf(runs: readonly RunSummary[], most: number): RunSummary[] {
  const [newest, ...others] = sortRuns(runs);
  if (newest === undefined) return [];
  const oldestFirst = others.reverse();
  const dispensable = [
    ...oldestFirst.filter(({ isNamed }) => !isNamed),
    ...oldestFirst.filter(({ isNamed }) => isNamed),
  ];
  return dispensable.slice(0, Math.max(0, runs.length - most));
}

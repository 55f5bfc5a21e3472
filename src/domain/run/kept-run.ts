import { reportOfMatrix, type MatrixReport } from '../evaluation/classification-report';
import { confusionMatrix, mostProbableClasses } from '../evaluation/confusion-matrix';
import type { EpochRecord } from '../training/history';
import type { Recipe } from '../training/recipe';
import type { RunStatus } from '../training/run-status';
import type { TestAnswers } from './compare-runs';
import { defaultRunName } from './run-names';
import { RUN_FORMAT, type Run } from './run-record';

/** A finished run as it is listed and compared: small, so that all of them can be read at once. */
export interface KeptRun {
  /** RUN_FORMAT of the page that has kept it. */
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
  status: RunStatus;
  recipe: Recipe;
  history: EpochRecord[];
  /** As in Run. */
  keptEpoch: number | null;
  /** Images left out of train and test, by hand or by a check. */
  excludedImages: number;
  answers: TestAnswers;
  /** See `digestOfWeights`; runs that were kept by earlier versions of the page have none. */
  networkSha256?: string | null;
}

/** The large rest of a kept run: what it takes to open it again. */
export interface KeptRunParts {
  id: string;
  run: Run;
  /** Uint8Array [n], of every image of its data set: the same pixels may be labelled otherwise. */
  labels: Uint8Array<ArrayBuffer>;
}

/** Both, as one is forgotten and kept again. */
export interface WholeKeptRun {
  kept: KeptRun;
  parts: KeptRunParts;
}

/**
 * @param labels of every image of the run's data set
 * @param networkSha256 see `digestOfWeights`
 */
export function keepWhole(
  run: Run,
  labels: Uint8Array<ArrayBuffer>,
  now: Date,
  networkSha256: string | null = null,
): WholeKeptRun {
  const { id, dataset, status, recipe, history, keptEpoch, predictions } = run;
  const { fileName, isSample, fingerprint, exclusions } = dataset;
  const { indices, probabilities } = predictions.test;
  const kept: KeptRun = {
    format: RUN_FORMAT,
    id,
    name: defaultRunName(run, now),
    isNamed: false,
    keptAt: now.toISOString(),
    fileName,
    isSample,
    status,
    recipe,
    history,
    keptEpoch,
    excludedImages: new Set(exclusions.flatMap(({ names }) => names)).size,
    answers: {
      fingerprint,
      indices,
      truth: Uint8Array.from(indices, (index) => labels[index] as number),
      predicted: mostProbableClasses(probabilities),
    },
    networkSha256,
  };
  return { kept, parts: { id, run, labels } };
}

/** The figures of the test set. */
export function testReportOf({ answers: { truth, predicted } }: KeptRun): MatrixReport {
  return reportOfMatrix(confusionMatrix(truth, predicted));
}

/** Characters of a name. */
export const MAX_NAME_LENGTH = 80;

/** @returns the run as it was where nothing is left of the name */
export function renameKept(run: KeptRun, name: string): KeptRun {
  const trimmed = name.trim().replace(/\s+/g, ' ').slice(0, MAX_NAME_LENGTH).trim();
  return trimmed === '' || trimmed === run.name ? run : { ...run, name: trimmed, isNamed: true };
}

/** The newest first. */
export function sortKept(runs: readonly KeptRun[]): KeptRun[] {
  return runs.toSorted((one, other) => other.keptAt.localeCompare(one.keptAt));
}

/**
 * The runs that are too many: the oldest that nobody has named, then the oldest. The newest is never
 * among them.
 */
export function surplusOf(runs: readonly KeptRun[], most: number): KeptRun[] {
  const [newest, ...others] = sortKept(runs);
  if (newest === undefined) return [];
  const oldestFirst = others.reverse();
  const dispensable = [
    ...oldestFirst.filter(({ isNamed }) => !isNamed),
    ...oldestFirst.filter(({ isNamed }) => isNamed),
  ];
  return dispensable.slice(0, Math.max(0, runs.length - most));
}

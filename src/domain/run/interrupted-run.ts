import type { Exclusion } from '../audit/exclusions';
import type { Dataset } from '../dataset/dataset';
import type { BackendChoice } from '../training/backend';
import type { Recipe } from '../training/recipe';
import type { RunPosition } from '../training/run-position';

/** A run that has begun, with all that is needed to go on with it on another day. */
export interface UnfinishedRun {
  /** Of its own, for as long as the run lasts. */
  id: string;
  /** ISO 8601, when training started. */
  startedAt: string;
  recipe: Recipe;
  backendChoice: BackendChoice;
  /** What the person has left out. */
  chosenExclusions: readonly Exclusion[];
  /** Everything left out, by the person and by the recipe. */
  exclusions: readonly Exclusion[];
  dataset: UnfinishedRunDataset;
}

/** What tells the data set of a run from others. */
export interface UnfinishedRunDataset {
  fileName: string;
  isSample: boolean;
  /** SHA-256 of the pixels. */
  fingerprint: string;
  /** Uint8Array [n]: the same pixels may be labelled otherwise. */
  labels: Uint8Array<ArrayBuffer>;
}

/** An unfinished run as it is kept. */
export interface InterruptedRun extends UnfinishedRun {
  /** ISO 8601, when its position was read. */
  savedAt: string;
  position: RunPosition;
}

/** What is shown of an interrupted run. */
export interface InterruptedRunSummary {
  id: string;
  fileName: string;
  isSample: boolean;
  fingerprint: string;
  /** ISO 8601. */
  savedAt: string;
  /** The epoch under way, counted from 1. */
  epoch: number;
  epochs: number;
}

export function summaryOf(run: InterruptedRun): InterruptedRunSummary {
  const { id, dataset, savedAt, position, recipe } = run;
  const { fileName, isSample, fingerprint } = dataset;
  const epoch = position.history.length + 1;
  return { id, fileName, isSample, fingerprint, savedAt, epoch, epochs: recipe.epochs };
}

/** @returns null where the browser offers no digest: then data sets cannot be told apart */
export function unfinishedRunDataset(dataset: Dataset): UnfinishedRunDataset | null {
  const { source, fingerprint, labels } = dataset;
  if (fingerprint === null) return null;
  const { fileName, isSample } = source;
  return { fileName, isSample, fingerprint, labels };
}

/** Whether a run is one on these images with these classes. */
export function isRunOn(
  { fingerprint, labels }: Pick<UnfinishedRunDataset, 'fingerprint' | 'labels'>,
  dataset: Pick<Dataset, 'fingerprint' | 'labels'>,
): boolean {
  return (
    dataset.fingerprint === fingerprint &&
    labels.length === dataset.labels.length &&
    labels.every((label, index) => label === dataset.labels[index])
  );
}

import type { Exclusion } from '../audit/exclusions';
import type { Dataset } from '../dataset/dataset';
import { areSameClasses, ARTICLE_CLASSES, type Classes } from '../dataset/classes';
import type { BackendChoice } from '../training/backend';
import type { Recipe } from '../training/recipe';
import type { RunPosition } from '../training/run-position';

/** A training as it is kept on its way, with all that is needed to go on with it on another day. */
export interface UnfinishedTraining {
  /** Of its run, for as long as it lasts. */
  id: string;
  /** ISO 8601, when training started. */
  startedAt: string;
  recipe: Recipe;
  backendChoice: BackendChoice;
  /** What the person has left out. */
  chosenExclusions: readonly Exclusion[];
  /** Everything left out, by the person and by the recipe. */
  exclusions: readonly Exclusion[];
  dataset: DatasetMark;
  /** The experiment whose next training it is; a training of its own has none. */
  experimentId?: string;
  /** ISO 8601, when its position was read. */
  savedAt: string;
  position: RunPosition;
}

/** By what a data set is known again, and offered. */
export interface DatasetMark {
  fileName: string;
  isSample: boolean;
  /** Absent where a version of the page kept it that knew the article's alone. */
  classes?: Classes;
  /** SHA-256 of the pixels. */
  fingerprint: string;
  /** Uint8Array [n]: the same pixels may be labelled otherwise. */
  labels: Uint8Array<ArrayBuffer>;
}

/** @returns null where the browser offers no digest: then data sets cannot be told apart */
export function markOf({ source, classes, fingerprint, labels }: Dataset): DatasetMark | null {
  if (fingerprint === null) return null;
  const { fileName, isSample } = source;
  return { fileName, isSample, classes, fingerprint, labels };
}

/** What is compared of a data set, or of its mark. */
type Marked = Pick<DatasetMark, 'classes' | 'labels'> & Pick<Dataset, 'fingerprint'>;

/** Whether these are the images, with the same classes. */
export function isMarkOf(mark: DatasetMark, dataset: Marked): boolean {
  const { classes = ARTICLE_CLASSES, fingerprint, labels } = mark;
  return (
    dataset.fingerprint === fingerprint &&
    areSameClasses(classes, dataset.classes ?? ARTICLE_CLASSES) &&
    labels.length === dataset.labels.length &&
    labels.every((label, index) => label === dataset.labels[index])
  );
}

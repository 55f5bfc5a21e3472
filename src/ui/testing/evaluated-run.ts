import { ARTICLE_CLASSES, classAt, namesOf } from '../../domain/dataset/classes';
import type { Dataset } from '../../domain/dataset/dataset';
import { classificationReport } from '../../domain/evaluation/classification-report';
import { predictionsOf, type SplitPredictions } from '../../domain/run/predictions';
import { runDatasetOf, type NetworkRun } from '../../domain/run/run';
import { datasetOf, type TestImage } from '../../domain/testing/dataset';
import { pictureOf } from '../../domain/testing/pictures';
import { runOf } from '../../domain/testing/run';
import type { AppState } from '../../state/app-store';

/** Images of a class in a row, and what they are said to be. */
interface Said {
  label: number;
  /** How many of them are said to be which class, one class after the other. */
  as: readonly (readonly [number, number])[];
}

/** Four images of each class, all right but the last Normal one, which is taken for Pneumonia. */
const TRAIN: readonly Said[] = [
  { label: 0, as: [[0, 4]] },
  { label: 1, as: toldAs([1, 3], [2, 1]) },
  { label: 2, as: [[2, 4]] },
];

/** 57 of 72 right: rows [3, 1, 0], [2, 24, 8] and [0, 4, 30]. */
const TEST: readonly Said[] = [
  { label: 0, as: toldAs([0, 3], [1, 1]) },
  { label: 1, as: toldAs([1, 24], [2, 8], [0, 2]) },
  { label: 2, as: toldAs([2, 30], [1, 4]) },
];

const TRAIN_IMAGES = imagesOf(TRAIN, 'train', 0);
const TEST_IMAGES = imagesOf(TEST, 'test', TRAIN_IMAGES.length);

/** Twelve images to learn from, named train-0.jpeg on, and 72 to test on, named test-0.jpeg on. */
export const EVALUATED_DATASET: Dataset = datasetOf([...TRAIN_IMAGES, ...TEST_IMAGES]);

/**
 * A run on these images, with predictions of its own: nobody has asked for their intervals before.
 * The first image of a class is told with 50.5 %, each further one with a point more.
 */
export function evaluatedRun(change: Partial<NetworkRun> = {}): NetworkRun {
  const train = answersTo(TRAIN, 0);
  const test = answersTo(TEST, TRAIN_IMAGES.length);
  return runWith(EVALUATED_DATASET, { train, test }, change);
}

/** A run that said this of the images of a data set. */
export function runWith(
  dataset: Dataset,
  { train, test }: Record<'train' | 'test', SplitPredictions>,
  change: Partial<NetworkRun> = {},
): NetworkRun {
  const reportOf = ({ truth, probabilities }: SplitPredictions) =>
    classificationReport(truth, probabilities, namesOf(dataset.classes));
  return runOf({
    dataset: runDatasetOf(dataset, []),
    predictions: { train, test, validation: null },
    evaluation: { train: reportOf(train), test: reportOf(test), validation: null },
    ...change,
  });
}

/** The state of the page when a data set is open and a run on it has just ended. */
export function trainedOn(
  dataset: Dataset,
  network: NetworkRun,
): Pick<AppState, 'dataset' | 'current'> {
  return {
    dataset: {
      status: 'ready',
      dataset,
      origin: { kind: 'kept' },
      keeping: { status: 'not-kept' },
    },
    current: { network, forest: null },
  };
}

function toldAs(...counts: Said['as']): Said['as'] {
  return counts;
}

function imagesOf(said: readonly Said[], split: 'train' | 'test', first: number): TestImage[] {
  return said
    .flatMap(({ label, as }) => as.flatMap(([, count]) => new Array<number>(count).fill(label)))
    .map((label, index) => ({
      name: `${split}-${index}.jpeg`,
      path: `${split}/${split}-${index}.jpeg`,
      label: classAt(ARTICLE_CLASSES, label).name,
      split,
      pixels: slope(first + index),
    }));
}

/** A slope of grey, which is alike for all numbers and the same for none of the first hundred. */
function slope(number: number): Uint8Array {
  const [along, down] = [6 + (number % 5), 5 + (number % 7)];
  return pictureOf((x, y) => 60 + ((x * along) >> 4) + ((y * down) >> 4) + (number % 11));
}

/** @param first position in the data set */
function answersTo(said: readonly Said[], first: number): SplitPredictions {
  const probabilities = said.flatMap(({ as }) =>
    as
      .flatMap(([predicted, count]) => new Array<number>(count).fill(predicted))
      .flatMap((predicted, place) => certainty(predicted, 0.505 + place / 100)),
  );
  const indices = Int32Array.from({ length: probabilities.length / 3 }, (_, row) => first + row);
  return predictionsOf(EVALUATED_DATASET, indices, Float32Array.from(probabilities));
}

/** Probabilities of the three classes, most of what is left for the class that follows. */
function certainty(predicted: number, share: number): number[] {
  return [0, 1, 2].map((label) => {
    if (label === predicted) return share;
    return (1 - share) * (label === (predicted + 1) % 3 ? 0.6 : 0.4);
  });
}

import { toCsv } from '../csv';
import { displayNamesOf, type Classes } from '../dataset/classes';
import type { Dataset } from '../dataset/dataset';
import { mostProbableClasses, type ConfusionMatrix } from '../evaluation/confusion-matrix';
import { presentSplits, type BySplit, type SplitPredictions } from '../run/predictions';
import type { EpochRecord } from '../training/history';

/** One line an epoch; empty where nothing was validated. */
export function historyCsv(history: readonly EpochRecord[]): string {
  return toCsv([
    ['epoch', 'loss', 'accuracy', 'val_loss', 'val_accuracy', 'elapsed_ms'],
    ...history.map(({ epoch, loss, accuracy, valLoss, valAccuracy, elapsedMs }) => [
      epoch,
      loss,
      accuracy,
      valLoss,
      valAccuracy,
      elapsedMs,
    ]),
  ]);
}

/** Rows are true classes, columns predicted. */
export function confusionMatrixCsv(matrix: ConfusionMatrix, classes: Classes): string {
  const names = displayNamesOf(classes);
  return toCsv([
    ['true', ...names.map((name) => `predicted_${name}`)],
    ...matrix.map((row, label) => [names[label] ?? '', ...row]),
  ]);
}

export function predictionColumns(classes: Classes): string[] {
  const names = displayNamesOf(classes);
  return [
    'name',
    'split',
    'patient_group',
    'true',
    'predicted',
    ...names.map((name) => `p_${name}`),
  ];
}

/** What a network said of every image it was trained, validated or tested on, one line an image. */
export function predictionsCsv(
  { classes, images }: Pick<Dataset, 'classes' | 'images'>,
  predictions: BySplit<SplitPredictions>,
): string {
  const names = displayNamesOf(classes);
  const rows = presentSplits(predictions).flatMap(({ split, value }) => {
    const { indices, truth, probabilities } = value;
    const predicted = mostProbableClasses(probabilities, classes.length);
    return Array.from(indices, (index, row) => [
      images[index]?.name ?? '',
      split,
      images[index]?.patientGroup ?? '',
      names[truth[row] as number] ?? '',
      names[predicted[row] as number] ?? '',
      ...probabilitiesOf(probabilities, row, classes.length),
    ]);
  });
  return toCsv([predictionColumns(classes), ...rows]);
}

/** Nine digits tell every number in single precision from its neighbours. */
function probabilitiesOf(probabilities: Float32Array, row: number, classCount: number): number[] {
  const values = Array.from(probabilities.subarray(row * classCount, (row + 1) * classCount));
  return values.map((value) => Number(value.toPrecision(9)));
}

import { toCsv } from '../csv';
import { CLASS_COUNT, DISPLAY_NAMES } from '../dataset/classes';
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
export function confusionMatrixCsv(matrix: ConfusionMatrix): string {
  return toCsv([
    ['true', ...DISPLAY_NAMES.map((name) => `predicted_${name}`)],
    ...matrix.map((row, label) => [DISPLAY_NAMES[label] ?? '', ...row]),
  ]);
}

export const PREDICTION_COLUMNS: readonly string[] = [
  'name',
  'split',
  'patient_group',
  'true',
  'predicted',
  ...DISPLAY_NAMES.map((name) => `p_${name}`),
];

/** What a network said of every image it was trained, validated or tested on, one line an image. */
export function predictionsCsv(
  { images }: Pick<Dataset, 'images'>,
  predictions: BySplit<SplitPredictions>,
): string {
  const rows = presentSplits(predictions).flatMap(({ split, value }) => {
    const { indices, truth, probabilities } = value;
    const predicted = mostProbableClasses(probabilities);
    return Array.from(indices, (index, row) => [
      images[index]?.name ?? '',
      split,
      images[index]?.patientGroup ?? '',
      DISPLAY_NAMES[truth[row] as number] ?? '',
      DISPLAY_NAMES[predicted[row] as number] ?? '',
      ...probabilitiesOf(probabilities, row),
    ]);
  });
  return toCsv([PREDICTION_COLUMNS, ...rows]);
}

/** Nine digits tell every number in single precision from its neighbours. */
function probabilitiesOf(probabilities: Float32Array, row: number): number[] {
  const values = Array.from(probabilities.subarray(row * CLASS_COUNT, (row + 1) * CLASS_COUNT));
  return values.map((value) => Number(value.toPrecision(9)));
}

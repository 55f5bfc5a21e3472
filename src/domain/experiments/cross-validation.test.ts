import { describe, expect, it } from 'vitest';
import { answersOf, experimentRun } from '../testing/experiment-run';
import { crossValidation } from './cross-validation';

/** Images 0 to 8 are of TRAIN, three of each class; 9 to 11 of TEST. */
const LABELS = Uint8Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 0, 1, 2);
const TEST = [9, 10, 11];

function fold(positions: readonly number[], wrong: readonly number[], testWrong: number[] = []) {
  return experimentRun({
    labels: LABELS,
    test: answersOf(LABELS, TEST, testWrong),
    validation: answersOf(LABELS, positions, wrong),
  });
}

describe('crossValidation', () => {
  // Accuracies 1, 2/3 and 1/3.
  const result = crossValidation([
    fold([0, 3, 6], [], [9]),
    fold([1, 4, 7], [1]),
    fold([2, 5, 8], [2, 5]),
  ]);
  const accuracy = result?.figures.find(({ figure }) => figure === 'accuracy');

  it('gives the spread of the folds', () => {
    expect(accuracy?.spread.values.map((value) => value * 3)).toEqual([3, 2, 1]);
    expect(accuracy?.spread.mean).toBeCloseTo(2 / 3, 12);
    expect(accuracy?.spread.sd).toBeCloseTo(1 / 3, 12);
  });

  it('pools what every network says of the images that are new to it', () => {
    // Of class 0, images 1 and 2 are taken for class 1; of class 1, image 5 for class 2.
    expect(result?.pooled.confusionMatrix).toEqual([
      [1, 2, 0],
      [0, 2, 1],
      [0, 0, 3],
    ]);
    expect(accuracy?.pooled).toBeCloseTo(6 / 9, 12);
  });

  it('tells how the same networks do on TEST', () => {
    expect(result?.testAccuracy.values).toEqual([2 / 3, 1, 1]);
  });

  it('is nothing before the first fold, nor of runs that held nothing out', () => {
    expect(crossValidation([])).toBeNull();
    const other = experimentRun({ labels: LABELS, test: answersOf(LABELS, TEST) });
    expect(crossValidation([other])).toBeNull();
  });
});

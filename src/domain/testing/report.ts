import {
  classificationReport,
  type ClassificationReport,
} from '../evaluation/classification-report';
import type { ConfusionMatrix } from '../evaluation/confusion-matrix';
import { ARTICLE_NAMES } from './classes';

/** The report of a model that is certain of every image and has this confusion matrix. */
export function reportOfCertain(
  matrix: ConfusionMatrix,
  classNames: readonly string[] = ARTICLE_NAMES,
): ClassificationReport {
  const answers = matrix.flatMap((row, truth) =>
    row.flatMap((count, predicted) => new Array<number[]>(count).fill([truth, predicted])),
  );
  return classificationReport(
    answers.map(([truth]) => truth as number),
    Float32Array.from(
      answers.flatMap(([, predicted]) =>
        classNames.map((_, label) => (label === predicted ? 1 : 0)),
      ),
    ),
    classNames,
  );
}

import { classificationReport } from '../evaluation/classification-report';
import type { ExperimentRun } from '../experiments/experiment-run';
import { predictionsOf, type SplitPredictions } from '../run/predictions';
import { ARTICLE_RECIPE, type Recipe } from '../training/recipe';
import { ARTICLE_NAMES } from './classes';

/** What a network of a test says: the class of each image, by position in the data set. */
export interface NetworkAnswers {
  labels: Uint8Array<ArrayBuffer>;
  recipe?: Partial<Recipe>;
  test: Record<number, number>;
  validation?: Record<number, number>;
}

/** The run of a network that is certain of every answer. */
export function experimentRun({ labels, recipe, test, validation }: NetworkAnswers): ExperimentRun {
  const said = {
    test: certain(labels, test),
    validation: validation === undefined ? null : certain(labels, validation),
  };
  const reportOf = ({ truth, probabilities }: SplitPredictions) =>
    classificationReport(truth, probabilities, ARTICLE_NAMES);
  return {
    recipe: { ...ARTICLE_RECIPE, ...recipe },
    status: 'completed',
    evaluation: {
      train: reportOf(said.test),
      test: reportOf(said.test),
      validation: said.validation && reportOf(said.validation),
    },
    predictions: said,
    pace: { epochs: 50, trainingMs: 1000, evaluationMs: 10 },
  };
}

function certain(
  labels: Uint8Array<ArrayBuffer>,
  answers: Record<number, number>,
): SplitPredictions {
  return predictionsOf(
    { labels },
    Int32Array.from(Object.keys(answers), Number),
    Float32Array.from(
      Object.values(answers).flatMap((answer) =>
        [0, 1, 2].map((label) => (label === answer ? 1 : 0)),
      ),
    ),
  );
}

/** The true class for every position, but for those in `wrong`, which are taken for the next one. */
export function answersOf(
  labels: Uint8Array,
  positions: readonly number[],
  wrong: readonly number[] = [],
): Record<number, number> {
  return Object.fromEntries(
    positions.map((position) => {
      const label = labels[position] as number;
      return [position, wrong.includes(position) ? (label + 1) % 3 : label];
    }),
  );
}

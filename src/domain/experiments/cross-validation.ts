import {
  classificationReport,
  type ClassificationReport,
} from '../evaluation/classification-report';
import type { ExperimentRun } from './experiment-run';
import { figureOf, figureSpreads, spreadOf, type FigureSpread, type Spread } from './figures';

/** What the networks of a cross-validation come to, each judged on the fold it did not see. */
export interface CrossValidation {
  /** Over the folds; `pooled` of all their images together, each told by the one network it is new to. */
  figures: (FigureSpread & { pooled: number | null })[];
  pooled: ClassificationReport;
  /** Accuracy of the same networks on TEST. */
  testAccuracy: Spread;
}

/** @returns null while no fold is done */
export function crossValidation(runs: readonly ExperimentRun[]): CrossValidation | null {
  const folds = runs.flatMap(({ predictions }) => predictions.validation ?? []);
  if (folds.length === 0) return null;
  const truth = folds.flatMap((fold) => [...fold.truth]);
  const probabilities = Float32Array.from(folds.flatMap((fold) => [...fold.probabilities]));
  const classNames = (runs[0]?.evaluation.test.perClass ?? []).map(({ className }) => className);
  const pooled = classificationReport(truth, probabilities, classNames);
  const reports = runs.flatMap(({ evaluation }) => evaluation.validation ?? []);
  return {
    figures: figureSpreads(reports).map((one) => ({
      ...one,
      pooled: figureOf(pooled, one.figure),
    })),
    pooled,
    testAccuracy: spreadOf(runs.map(({ evaluation }) => evaluation.test.accuracy)),
  };
}

import type { ClassificationReport } from '../evaluation/classification-report';
import { momentsOf, type Moments } from '../evaluation/differences';
import { studentTBound } from '../evaluation/student-t';

/** A number of a report that an experiment follows. */
export type Figure =
  | 'accuracy'
  | 'balancedAccuracy'
  | 'macroF1'
  | 'weightedF1'
  | 'macroRocAuc'
  | { /** The name of a class. */ recallOf: string };

const OVERALL_FIGURES = [
  'accuracy',
  'balancedAccuracy',
  'macroF1',
  'weightedF1',
  'macroRocAuc',
] as const satisfies readonly Figure[];

/** @returns null where it is not defined, as the recall of a class without images */
export function figureOf(report: ClassificationReport, figure: Figure): number | null {
  if (typeof figure === 'string') return report[figure];
  const scores = report.perClass.find(({ className }) => className === figure.recallOf);
  return scores === undefined || scores.support === 0 ? null : scores.recall;
}

/** How far a figure differs from training to training. */
export interface Spread extends Moments {
  /** In the order of the trainings, without those where it is not defined; at least one. */
  values: number[];
  lowest: number;
  highest: number;
}

/** @param values at least one */
export function spreadOf(values: readonly number[]): Spread {
  return {
    ...momentsOf(values),
    values: [...values],
    lowest: Math.min(...values),
    highest: Math.max(...values),
  };
}

/**
 * How far apart two more trainings would be in 95 of 100 pairs, if nothing differed but what differed
 * here: the deviation of a difference of two draws, by Student's t as the deviation is an estimate.
 * Null of a single training.
 */
export function differenceByChance({ sd, values }: Spread): number | null {
  return sd === null ? null : studentTBound(0.95, values.length - 1) * Math.SQRT2 * sd;
}

export interface FigureSpread {
  figure: Figure;
  spread: Spread;
}

/** The spread of every figure that is defined in at least one of the reports. */
export function figureSpreads(reports: readonly ClassificationReport[]): FigureSpread[] {
  const recalls = (reports[0]?.perClass ?? []).map(({ className }) => ({ recallOf: className }));
  return [...OVERALL_FIGURES, ...recalls].flatMap((figure) => {
    const values = reports.flatMap((report) => figureOf(report, figure) ?? []);
    return values.length === 0 ? [] : [{ figure, spread: spreadOf(values) }];
  });
}

import type { MatrixReport } from '../../../domain/evaluation/classification-report';
import { classNamed, type Classes, type ImageClass } from '../../../domain/dataset/classes';
import type { RunSummary } from '../../../domain/run/run-summary';

/**
 * The classes that some of the runs tell apart, each once: runs on other data sets may know others. What
 * a person reads as one class is one.
 */
export function classesOfRuns(runs: readonly Pick<RunSummary, 'classes'>[]): Classes {
  const found = new Map<string, ImageClass>();
  for (const one of runs.flatMap(({ classes }) => classes)) {
    if (!found.has(one.displayName)) found.set(one.displayName, one);
  }
  return [...found.values()];
}

/** The recall of a class in a run; null where the run does not know it, or tested no image of it. */
export function recallIn(
  { classes }: Pick<RunSummary, 'classes'>,
  { perClass }: MatrixReport,
  { displayName }: ImageClass,
): number | null {
  const scores = perClass.find(
    ({ className }) => classNamed(classes, className).displayName === displayName,
  );
  return scores === undefined || scores.support === 0 ? null : scores.recall;
}

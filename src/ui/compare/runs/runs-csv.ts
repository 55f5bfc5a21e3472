import { toCsv } from '../../../domain/csv';
import type { Classes } from '../../../domain/dataset/classes';
import { wilsonIntervals } from '../../../domain/evaluation/report-intervals';
import { testReportOf, type RunSummary } from '../../../domain/run/run-summary';
import { classesOfRuns, recallIn } from './classes-of-runs';
import { describeMade } from '../texts/runs';

/** The table of runs as a CSV file, one line a run; shares are 0 to 1. */
export function runsCsv(runs: readonly RunSummary[]): string {
  const [first] = runs;
  if (first === undefined) return '';
  const classes = classesOfRuns(runs);
  const rows = runs.map((run) => rowOf(run, classes));
  return toCsv([Object.keys(rowOf(first, classes)), ...rows.map((row) => Object.values(row))]);
}

function rowOf(run: RunSummary, classes: Classes): Record<string, string | number | null> {
  const report = testReportOf(run);
  const { accuracy } = wilsonIntervals(report);
  const bounds = typeof accuracy === 'string' ? null : accuracy;
  return {
    name: run.name,
    kept_at: run.keptAt,
    file: run.fileName,
    pixels_sha256: run.answers.fingerprint,
    excluded_images: run.excludedImages,
    recipe: describeMade(run),
    seed: run.kind === 'network' ? run.recipe.seed : run.options.seed,
    epochs: run.kind === 'network' ? run.history.length : null,
    status: run.status,
    test_images: report.images,
    accuracy: report.accuracy,
    accuracy_low_95: bounds?.low ?? null,
    accuracy_high_95: bounds?.high ?? null,
    balanced_accuracy: report.balancedAccuracy,
    macro_f1: report.macroF1,
    ...Object.fromEntries(
      classes.map((one) => [`recall_${one.displayName.toLowerCase()}`, recallIn(run, report, one)]),
    ),
  };
}

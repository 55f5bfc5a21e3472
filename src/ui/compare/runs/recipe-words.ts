import { describeForestOptions } from '../../../domain/forest/describe-options';
import type { RunSummary } from '../../../domain/run/run-summary';
import { describeRecipe } from '../../../domain/training/recipe-name';

/** What a run is a run of, in a line. */
export function describeMade(run: RunSummary): string {
  return run.kind === 'network'
    ? describeRecipe(run.recipe)
    : `Random forest: ${describeForestOptions(run.options)}`;
}

import { useMemo } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import { leakRecipes } from '../../../domain/experiments/experiment-recipes';
import type { Spread } from '../../../domain/experiments/figures';
import {
  LEAK_MEASURES,
  leakComparison,
  type LeakComparison,
  type LeakMeasure,
} from '../../../domain/experiments/leak-comparison';
import { isWithin } from '../../../domain/limits';
import type { ExperimentResults } from '../../../domain/experiments/experiment';
import { DotStripChart, type DotStrip } from '../../charts/dot-strip-chart';
import { NumberField } from '../../common/number-field';
import { ScrollTable } from '../../common/scroll-table';
import shared from '../../common/shared.module.css';
import {
  formatDifference,
  formatFigure,
  formatPoints,
  shownDifference,
} from '../../../domain/format-figures';
import { useAppState } from '../../use-app-state';
import { ExperimentCard } from './experiment-card';
import experimentResultsStyles from './experiment-results.module.css';
import { describeChoiceOfEpoch, EXPERIMENT_NAMES } from '../texts/experiments';
import {
  describeLeak,
  describeLeakOnTest,
  describeMethods,
  formatLeakInterval,
  LEAK,
  LEAK_MEASURE_NAMES,
  shownMeanOf,
} from '../texts/leak';
import { useChoice } from './use-choice';
import { useOpenDataset } from './use-open-dataset';

const LIMITS = { min: 1, max: 20, integer: true };
export const FIRST_PAIR_COUNT = 3;

/** The same recipe with images held out at random, and with whole patients held out. */
export function LeakCard({ isBlocked }: { isBlocked: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const dataset = useOpenDataset();
  const [count, setCount] = useChoice('leak', FIRST_PAIR_COUNT, (recipes) => recipes.length / 2);
  return (
    <ExperimentCard
      kind="leak"
      title={EXPERIMENT_NAMES.leak}
      question={LEAK.question}
      about={{ term: 'patient-leak', text: LEAK.about }}
      recipes={isWithin(count, LIMITS) ? leakRecipes(recipe, count) : null}
      isBlocked={isBlocked}
      fields={<NumberField {...LEAK.count} limits={LIMITS} value={count} onChange={setCount} />}
    >
      {(results) => dataset && <LeakResult results={results} dataset={dataset} />}
    </ExperimentCard>
  );
}

export function LeakResult({ results, dataset }: { results: ExperimentResults; dataset: Dataset }) {
  const { runs, recipe } = results;
  const comparison = useMemo(() => leakComparison(dataset, runs), [dataset, runs]);
  if (comparison === null) {
    return <p className={shared.hint}>{LEAK.incomplete}</p>;
  }
  const choice = describeChoiceOfEpoch(recipe);
  return (
    <>
      <p className={experimentResultsStyles.verdict}>{describeLeak(comparison)}</p>
      <p>{describeLeakOnTest(comparison)}</p>
      {choice !== null && <p className={shared.hint}>{choice}</p>}
      <DotStripChart
        title={LEAK.chart(comparison.pairs)}
        strips={stripsOf(comparison)}
        legend={LEAK.legend}
      />
      <LeakTable comparison={comparison} />
      <p className={shared.hint}>{describeMethods(comparison)}</p>
    </>
  );
}

function LeakTable({ comparison }: { comparison: LeakComparison }) {
  return (
    <ScrollTable caption={LEAK.table}>
      <thead>
        <tr>
          <th scope="col">{LEAK.columns.figure}</th>
          <th scope="col">{LEAK.columns.leaky}</th>
          <th scope="col">{LEAK.columns.clean}</th>
          <th scope="col">{LEAK.columns.difference}</th>
        </tr>
      </thead>
      <tbody>
        {LEAK_MEASURES.map((measure) => (
          <LeakTableRow key={measure} rows={comparison.rows} measure={measure} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function LeakTableRow({ rows, measure }: { rows: LeakComparison['rows']; measure: LeakMeasure }) {
  const { leaky, clean, difference } = rows[measure];
  const unit = measure === 'validationMacroF1' ? 'score' : 'percent';
  const means = [shownMeanOf(rows, measure, 'leaky'), shownMeanOf(rows, measure, 'clean')] as const;
  const format = (mean: number) =>
    measure === 'brokenPromise' ? formatPoints(mean) : formatFigure(mean, unit);
  return (
    <tr>
      <th scope="row">{LEAK_MEASURE_NAMES[measure]}</th>
      {[leaky, clean].map(({ sd }, way) => (
        <td key={way}>
          {format(means[way] as number)}
          {sd !== null && (
            <span className={experimentResultsStyles.interval}>
              {`±\u00a0${formatFigure(sd, unit)}`}
            </span>
          )}
        </td>
      ))}
      <td>
        {formatDifference(shownDifference(...means), unit)}
        <span className={experimentResultsStyles.interval}>
          {formatLeakInterval(difference, unit)}
        </span>
      </td>
    </tr>
  );
}

function stripsOf({ rows }: LeakComparison): DotStrip[] {
  return (['validationAccuracy', 'testAccuracy'] as const).flatMap((measure) => [
    stripOf(LEAK.strip(measure, 'leaky'), rows[measure].leaky),
    stripOf(LEAK.strip(measure, 'clean'), rows[measure].clean),
  ]);
}

function stripOf(name: string, { values, mean, sd }: Spread): DotStrip {
  const band = sd === null ? null : { low: mean - sd, high: mean + sd };
  return { name, values, middle: mean, band };
}

import { useMemo, useState } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import { leakRecipes } from '../../../domain/experiments/experiment-recipes';
import type { Spread } from '../../../domain/experiments/figures';
import {
  LEAK_MEASURES,
  leakComparison,
  type LeakComparison,
  type LeakRow,
} from '../../../domain/experiments/leak-comparison';
import type { ExperimentResults } from '../../../state/experiment-state';
import { DotStripChart, type DotStrip } from '../../charts/dot-strip-chart';
import { ScrollTable } from '../../common/scroll-table';
import { formatPercent, plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { CountInput, isWithin } from './count-input';
import { ExperimentCard } from './experiment-card';
import { describeChoiceOfEpoch, formatPoints } from './experiment-texts';
import {
  describeLeak,
  describeLeakInterval,
  describeLeakOnTest,
  LEAK_MEASURE_NAMES,
} from './leak-texts';
import { useOpenDataset } from './use-open-dataset';

const LIMITS = { min: 1, max: 20 };
const FIRST_COUNT = 3;

/** The same recipe with images held out at random, and with whole patients held out. */
export function LeakCard({ isBlocked }: { isBlocked: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const dataset = useOpenDataset();
  const [count, setCount] = useState(FIRST_COUNT);
  return (
    <ExperimentCard
      kind="leak"
      title="Leaky against clean"
      question="How much does a random split flatter? Images of one patient on both sides of it let the network recognise patients."
      recipes={isWithin(LIMITS, count) ? leakRecipes(recipe, count) : null}
      isBlocked={isBlocked}
      fields={
        <CountInput
          label="Seeds"
          description={`${LIMITS.min} to ${LIMITS.max}, two trainings each`}
          limits={LIMITS}
          value={count}
          onChange={setCount}
        />
      }
    >
      {(results) => dataset && <LeakResult results={results} dataset={dataset} />}
    </ExperimentCard>
  );
}

function LeakResult({ results, dataset }: { results: ExperimentResults; dataset: Dataset }) {
  const { runs, recipe } = results;
  const comparison = useMemo(() => leakComparison(dataset, runs), [dataset, runs]);
  if (comparison === null) {
    return <p className="hint">The first pair is not complete yet: there is nothing to compare.</p>;
  }
  const choice = describeChoiceOfEpoch(recipe);
  return (
    <>
      <p className="experiment-verdict">{describeLeak(comparison)}</p>
      <p>{describeLeakOnTest(comparison)}</p>
      {choice !== null && <p className="hint">{choice}</p>}
      <DotStripChart
        title={`Accuracy by the way images are held out, ${plural(comparison.pairs, 'seed')}`}
        strips={stripsOf(comparison)}
        legend={{ dot: 'one seed', middle: 'mean', band: 'mean ± standard deviation' }}
      />
      <LeakTable comparison={comparison} />
    </>
  );
}

function LeakTable({ comparison }: { comparison: LeakComparison }) {
  return (
    <ScrollTable caption="Random split against patients kept apart">
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Random split</th>
          <th scope="col">Patients apart</th>
          <th scope="col">Difference, 95 % interval</th>
        </tr>
      </thead>
      <tbody>
        {LEAK_MEASURES.map((measure) => (
          <LeakTableRow
            key={measure}
            name={LEAK_MEASURE_NAMES[measure]}
            row={comparison.rows[measure]}
          />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function LeakTableRow({ name, row }: { name: string; row: LeakRow }) {
  const { leaky, clean, difference } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      <SpreadCell spread={leaky} />
      <SpreadCell spread={clean} />
      <td>
        {formatPoints(difference.value)}
        <span className="interval">{describeLeakInterval(difference)}</span>
      </td>
    </tr>
  );
}

function SpreadCell({ spread: { mean, sd } }: { spread: Spread }) {
  return (
    <td>
      {formatPercent(mean)}
      {sd !== null && <span className="interval">± {formatPercent(sd)}</span>}
    </td>
  );
}

function stripsOf({ rows }: LeakComparison): DotStrip[] {
  return (['validationAccuracy', 'testAccuracy'] as const).flatMap((measure) => [
    stripOf(`${LEAK_MEASURE_NAMES[measure]}: random split`, rows[measure].leaky),
    stripOf(`${LEAK_MEASURE_NAMES[measure]}: patients apart`, rows[measure].clean),
  ]);
}

function stripOf(name: string, { values, mean, sd }: Spread): DotStrip {
  const band = sd === null ? null : { low: mean - sd, high: mean + sd };
  return { name, values, middle: mean, band };
}

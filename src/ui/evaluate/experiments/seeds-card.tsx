import { useMemo, useState } from 'react';
import type { Classes } from '../../../domain/dataset/classes';
import { seedRecipes } from '../../../domain/experiments/experiment-recipes';
import type { ExperimentRun } from '../../../domain/experiments/experiment-run';
import { figureSpreads, spreadOf } from '../../../domain/experiments/figures';
import { isWithin } from '../../../domain/limits';
import { NumberField } from '../../common/number-field';
import { formatPercent, plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { ExperimentCard } from './experiment-card';
import experimentResultsStyles from './experiment-results.module.css';
import { figureName } from './experiment-texts';
import { SpreadChart } from './spread-chart';
import { SpreadTable, type SpreadRow } from './spread-table';
import { useOpenDataset } from './use-open-dataset';

const LIMITS = { min: 2, max: 30, integer: true };
const FIRST_COUNT = 5;

/** The same recipe with other seeds: how far a figure is luck. */
export function SeedsCard({ isBlocked }: { isBlocked: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const [count, setCount] = useState(FIRST_COUNT);
  return (
    <ExperimentCard
      kind="seeds"
      title={`Repeat over ${isWithin(count, LIMITS) ? count : 'several'} seeds`}
      question="How much of a figure is luck? The same recipe with other initial weights, order and dropout."
      recipes={isWithin(count, LIMITS) ? seedRecipes(recipe, count) : null}
      isBlocked={isBlocked}
      fields={
        <NumberField
          label="Seeds"
          limits={LIMITS}
          unit="from the recipe's own on"
          value={count}
          onChange={setCount}
        />
      }
    >
      {({ runs }) => <SeedsResult runs={runs} />}
    </ExperimentCard>
  );
}

function SeedsResult({ runs }: { runs: readonly ExperimentRun[] }) {
  const dataset = useOpenDataset();
  const rows = useMemo(() => (dataset ? rowsOf(runs, dataset.classes) : []), [runs, dataset]);
  const { mean, sd, lowest, highest } = spreadOf(
    runs.map(({ evaluation }) => evaluation.test.accuracy),
  );
  const over = `over ${plural(runs.length, 'seed')}`;
  return (
    <>
      <p className={experimentResultsStyles.verdict}>
        Test accuracy {over}: {formatPercent(mean)} on average
        {sd === null
          ? '. One seed has no spread yet.'
          : `, from ${formatPercent(lowest)} to ${formatPercent(highest)}. A change of the recipe that moves it by less than the standard deviation, ${formatPercent(sd)}, may be luck.`}
      </p>
      <SpreadChart title={`Figures on the test set ${over}`} rows={rows} dot="one seed" />
      <SpreadTable caption={`Figures on the test set ${over}`} rows={rows} hasPooled={false} />
    </>
  );
}

function rowsOf(runs: readonly ExperimentRun[], classes: Classes): SpreadRow[] {
  const test = figureSpreads(runs.map(({ evaluation }) => evaluation.test));
  const train = spreadOf(runs.map(({ evaluation }) => evaluation.train.accuracy));
  const held = runs.flatMap(({ evaluation }) => evaluation.validation?.accuracy ?? []);
  return [
    ...test.map(({ figure, spread }) => ({
      ...{ name: figureName(figure, classes), spread },
      pooled: null,
    })),
    ...(held.length > 0
      ? [{ name: 'Accuracy, held out of train', spread: spreadOf(held), pooled: null }]
      : []),
    { name: 'Accuracy, train', spread: train, pooled: null },
  ];
}

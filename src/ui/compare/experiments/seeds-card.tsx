import { useMemo } from 'react';
import { type Classes } from '../../../domain/dataset/classes';
import { seedRecipes } from '../../../domain/experiments/experiment-recipes';
import type { ExperimentRun } from '../../../domain/experiments/experiment-run';
import { figureSpreads, spreadOf } from '../../../domain/experiments/figures';
import { isWithin } from '../../../domain/limits';
import { NumberField } from '../../common/number-field';
import { plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { ExperimentCard } from './experiment-card';
import experimentResultsStyles from './experiment-results.module.css';
import { describeSeeds, namedFigure } from '../texts/experiments';
import { SpreadChart } from './spread-chart';
import { SpreadTable, type SpreadRow } from './spread-table';
import { useChoice } from './use-choice';
import { useOpenDataset } from './use-open-dataset';

const LIMITS = { min: 2, max: 30, integer: true };
export const FIRST_SEED_COUNT = 5;

/** The same recipe with other seeds: how far a figure is luck. */
export function SeedsCard({ isBlocked }: { isBlocked: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const [count, setCount] = useChoice('seeds', FIRST_SEED_COUNT, (recipes) => recipes.length);
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

export function SeedsResult({ runs }: { runs: readonly ExperimentRun[] }) {
  const dataset = useOpenDataset();
  const rows = useMemo(() => (dataset ? rowsOf(runs, dataset.classes) : []), [runs, dataset]);
  const accuracy = spreadOf(runs.map(({ evaluation }) => evaluation.test.accuracy));
  const over = `over ${plural(runs.length, 'seed')}`;
  return (
    <>
      <p className={experimentResultsStyles.verdict}>{describeSeeds(accuracy)}</p>
      <SpreadChart title={`Figures on the test set ${over}`} rows={rows} dot="one seed" />
      <SpreadTable caption={`Figures on the test set ${over}`} rows={rows} hasPooled={false} />
    </>
  );
}

const HELD_OUT = { name: 'Accuracy, held out', unit: 'percent' } as const;

function rowsOf(runs: readonly ExperimentRun[], classes: Classes): SpreadRow[] {
  const test = figureSpreads(runs.map(({ evaluation }) => evaluation.test));
  const train = spreadOf(runs.map(({ evaluation }) => evaluation.train.accuracy));
  const held = runs.flatMap(({ evaluation }) => evaluation.validation?.accuracy ?? []);
  return [
    ...test.map(({ figure, spread }) => ({
      ...namedFigure(figure, classes),
      spread,
      pooled: null,
    })),
    ...(held.length > 0 ? [{ ...HELD_OUT, spread: spreadOf(held), pooled: null }] : []),
    { name: 'Accuracy, train', unit: 'percent', spread: train, pooled: null },
  ];
}

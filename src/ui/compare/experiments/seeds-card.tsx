import { useMemo } from 'react';
import { type Classes } from '../../../domain/dataset/classes';
import { seedRecipes } from '../../../domain/experiments/experiment-recipes';
import type { ExperimentRun } from '../../../domain/experiments/experiment-run';
import { figureSpreads, spreadOf } from '../../../domain/experiments/figures';
import { isWithin } from '../../../domain/limits';
import { NumberField } from '../../common/number-field';
import { useAppState } from '../../use-app-state';
import { ExperimentCard } from './experiment-card';
import experimentResultsStyles from './experiment-results.module.css';
import { describeSeeds, namedFigure, SEEDS } from '../texts/experiments';
import { termOfFigure } from './figure-terms';
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
      title={SEEDS.title(isWithin(count, LIMITS) ? count : null)}
      question={SEEDS.question}
      about={{ term: 'seed', text: SEEDS.about }}
      recipes={isWithin(count, LIMITS) ? seedRecipes(recipe, count) : null}
      isBlocked={isBlocked}
      fields={<NumberField {...SEEDS.count} limits={LIMITS} value={count} onChange={setCount} />}
    >
      {({ runs }) => <SeedsResult runs={runs} />}
    </ExperimentCard>
  );
}

export function SeedsResult({ runs }: { runs: readonly ExperimentRun[] }) {
  const dataset = useOpenDataset();
  const rows = useMemo(() => (dataset ? rowsOf(runs, dataset.classes) : []), [runs, dataset]);
  const accuracy = spreadOf(runs.map(({ evaluation }) => evaluation.test.accuracy));
  const title = SEEDS.figures(runs.length);
  return (
    <>
      <p className={experimentResultsStyles.verdict}>{describeSeeds(accuracy)}</p>
      <SpreadChart title={title} rows={rows} dot={SEEDS.dot} />
      <SpreadTable caption={title} rows={rows} hasPooled={false} />
    </>
  );
}

const HELD_OUT = { name: SEEDS.heldOut, unit: 'percent' } as const;

function rowsOf(runs: readonly ExperimentRun[], classes: Classes): SpreadRow[] {
  const test = figureSpreads(runs.map(({ evaluation }) => evaluation.test));
  const train = spreadOf(runs.map(({ evaluation }) => evaluation.train.accuracy));
  const held = runs.flatMap(({ evaluation }) => evaluation.validation?.accuracy ?? []);
  return [
    ...test.map(({ figure, spread }) => ({
      ...namedFigure(figure, classes),
      term: termOfFigure(figure),
      spread,
      pooled: null,
    })),
    ...(held.length > 0 ? [{ ...HELD_OUT, spread: spreadOf(held), pooled: null }] : []),
    { name: SEEDS.train, unit: 'percent', spread: train, pooled: null },
  ];
}

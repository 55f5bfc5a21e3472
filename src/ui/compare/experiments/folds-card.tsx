import { useMemo } from 'react';
import { type Classes } from '../../../domain/dataset/classes';
import { wilsonInterval } from '../../../domain/evaluation/intervals';
import {
  crossValidation,
  type CrossValidation,
} from '../../../domain/experiments/cross-validation';
import { foldRecipes } from '../../../domain/experiments/experiment-recipes';
import type { ExperimentResults } from '../../../domain/experiments/experiment';
import { isWithin } from '../../../domain/limits';
import { RECIPE_LIMITS } from '../../../domain/training/recipe';
import { NumberField } from '../../common/number-field';
import shared from '../../common/shared.module.css';
import { useAppState } from '../../use-app-state';
import { ExperimentCard } from './experiment-card';
import experimentResultsStyles from './experiment-results.module.css';
import { describeChoiceOfEpoch, EXPERIMENT_NAMES, FOLDS, namedFigure } from '../texts/experiments';
import { termOfFigure } from './figure-terms';
import { SpreadChart } from './spread-chart';
import { SpreadTable, type SpreadRow } from './spread-table';
import { useChoice } from './use-choice';
import { useOpenDataset } from './use-open-dataset';

const LIMITS = RECIPE_LIMITS.folds;
const FIRST_COUNT = 5;

/** As many networks as folds, each judged on the patients it did not learn from. */
export function FoldsCard({ isBlocked }: { isBlocked: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const [count, setCount] = useChoice('folds', FIRST_COUNT, (recipes) => recipes.length);
  return (
    <ExperimentCard
      kind="folds"
      title={EXPERIMENT_NAMES.folds}
      question={FOLDS.question}
      about={{ term: 'cross-validation', text: FOLDS.about }}
      recipes={isWithin(count, LIMITS) ? foldRecipes(recipe, count) : null}
      isBlocked={isBlocked}
      fields={<NumberField {...FOLDS.count} limits={LIMITS} value={count} onChange={setCount} />}
    >
      {(results) => <FoldsResult results={results} />}
    </ExperimentCard>
  );
}

function FoldsResult({ results }: { results: ExperimentResults }) {
  const { runs, recipes, recipe } = results;
  const dataset = useOpenDataset();
  const validation = useMemo(() => crossValidation(runs), [runs]);
  if (validation === null || dataset === null) return null;
  const { pooled, testAccuracy } = validation;
  const interval = wilsonInterval(Math.round(pooled.accuracy * pooled.images), pooled.images);
  const title = FOLDS.figures(runs.length, recipes.length);
  const rows = rowsOf(validation, dataset.classes);
  return (
    <>
      <p className={experimentResultsStyles.verdict}>{FOLDS.verdict(pooled, testAccuracy.mean)}</p>
      <p className={shared.hint}>
        {FOLDS.interval(interval)} {describeChoiceOfEpoch(recipe)}
      </p>
      <SpreadChart title={title} rows={rows} dot={FOLDS.dot} />
      <SpreadTable caption={title} rows={rows} hasPooled />
    </>
  );
}

function rowsOf({ figures, testAccuracy }: CrossValidation, classes: Classes): SpreadRow[] {
  return [
    ...figures.map(({ figure, spread, pooled }) => ({
      ...namedFigure(figure, classes),
      term: termOfFigure(figure),
      spread,
      pooled,
    })),
    { name: FOLDS.test, unit: 'percent', spread: testAccuracy, pooled: null },
  ];
}

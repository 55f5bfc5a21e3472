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
import { formatBounds, formatPercent } from '../../../domain/format-figures';
import { formatCount, plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { ExperimentCard } from './experiment-card';
import experimentResultsStyles from './experiment-results.module.css';
import { describeChoiceOfEpoch, EXPERIMENT_NAMES, namedFigure } from '../texts/experiments';
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
      question="How well does the recipe do on patients it has not seen? Train is dealt into folds, and each is told by a network that learned from the others."
      recipes={isWithin(count, LIMITS) ? foldRecipes(recipe, count) : null}
      isBlocked={isBlocked}
      fields={
        <NumberField
          label="Folds"
          limits={LIMITS}
          unit="one training each"
          value={count}
          onChange={setCount}
        />
      }
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
  const { low, high } = wilsonInterval(Math.round(pooled.accuracy * pooled.images), pooled.images);
  const over = `over ${runs.length} of ${plural(recipes.length, 'fold')}`;
  const rows = rowsOf(validation, dataset.classes);
  return (
    <>
      <p className={experimentResultsStyles.verdict}>
        {formatPercent(pooled.accuracy)} of {formatCount(pooled.images)} train images are right when
        their patients are new to the network; on the test set the same networks reach{' '}
        {formatPercent(testAccuracy.mean)} on average.
      </p>
      <p className={shared.hint}>
        95&nbsp;% interval of the pooled accuracy {formatBounds({ low, high }, 'percent')} (Wilson;
        each image counts for itself). {describeChoiceOfEpoch(recipe)}
      </p>
      <SpreadChart title={`Figures ${over}`} rows={rows} dot="one fold" />
      <SpreadTable caption={`Figures ${over}`} rows={rows} hasPooled />
    </>
  );
}

function rowsOf({ figures, testAccuracy }: CrossValidation, classes: Classes): SpreadRow[] {
  return [
    ...figures.map(({ figure, spread, pooled }) => ({
      ...namedFigure(figure, classes),
      spread,
      pooled,
    })),
    { name: 'Accuracy, test set', unit: 'percent', spread: testAccuracy, pooled: null },
  ];
}

import { Button } from '@mantine/core';
import type { Dataset } from '../../domain/dataset/dataset';
import {
  leakRecipes,
  seedRecipes,
  shortcutRecipes,
} from '../../domain/experiments/experiment-recipes';
import { ABOUT_THE_LUNGS } from '../../domain/training/blanking';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore } from '../../state/app-store';
import { startTraining } from '../../state/train/train-network';
import { FIRST_PAIR_COUNT, LeakResult } from '../compare/experiments/leak-card';
import { FIRST_SEED_COUNT, SeedsResult } from '../compare/experiments/seeds-card';
import { ShortcutResult } from '../compare/experiments/shortcut-card';
import { useOpenDataset } from '../compare/experiments/use-open-dataset';
import { SplitEvaluation } from '../evaluate/split-evaluation';
import { SwingFigure } from '../evaluate/run/swing-figure';
import { testSwing } from '../evaluate/run/test-swing';
import { ClassBalanceCard } from '../explore/figures/class-balance-card';
import { useAppState } from '../use-app-state';
import { ExperimentFigure } from './experiment-figure';
import { Missing, MissingDataset } from './missing';
import type { PresentScreen } from './screens';
import { MISSING } from './texts';
import shared from '../common/shared.module.css';

/** The figure of a screen, or what is missing for it. */
export function ScreenFigure({ screen }: { screen: PresentScreen }) {
  const dataset = useOpenDataset();
  if (dataset === null) return <MissingDataset />;
  switch (screen) {
    case 'imbalance':
      return <ClassBalanceCard dataset={dataset} />;
    case 'swing':
      return <Swing />;
    case 'seeds':
      return (
        <ExperimentFigure
          kind="seeds"
          recipesOf={(recipe) => seedRecipes(recipe, FIRST_SEED_COUNT)}
        >
          {({ runs }) => <SeedsResult runs={runs} />}
        </ExperimentFigure>
      );
    case 'leak':
      return (
        <ExperimentFigure kind="leak" recipesOf={(recipe) => leakRecipes(recipe, FIRST_PAIR_COUNT)}>
          {(results) => <LeakResult results={results} dataset={dataset} />}
        </ExperimentFigure>
      );
    case 'shortcut':
      return (
        <ExperimentFigure
          kind="shortcut"
          recipesOf={(recipe) => shortcutRecipes(recipe, ABOUT_THE_LUNGS)}
        >
          {({ runs }) => <ShortcutResult runs={runs} dataset={dataset} />}
        </ExperimentFigure>
      );
    case 'confidence':
      return <Confidence dataset={dataset} />;
  }
}

function Swing() {
  const network = useAppState(({ current }) => current.network);
  const swing = network && testSwing(network);
  if (swing !== null) {
    return (
      <div className={shared.card}>
        <SwingFigure {...swing} />
      </div>
    );
  }
  return (
    <Missing text={MISSING.swing}>
      <Button
        onClick={() => {
          const { seed } = appStore.getState().recipe;
          appStore.setState({ recipe: { ...ARTICLE_RECIPE, seed } });
          void startTraining();
        }}
      >
        {MISSING.trainArticle}
      </Button>
    </Missing>
  );
}

function Confidence({ dataset }: { dataset: Dataset }) {
  const network = useAppState(({ current }) => current.network);
  if (network === null) {
    return (
      <Missing text={MISSING.network}>
        <Button onClick={() => void startTraining()}>{MISSING.train}</Button>
      </Missing>
    );
  }
  return (
    <SplitEvaluation
      prefix=""
      view="confidence"
      dataset={dataset}
      split="test"
      run={network}
      predictions={network.predictions.test}
      report={network.evaluation.test}
    />
  );
}

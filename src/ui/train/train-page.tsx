import type { AppError } from '../../domain/app-error';
import type { NetworkRun } from '../../domain/run/run';
import type { EpochRecord } from '../../domain/training/history';
import type { Recipe } from '../../domain/training/recipe';
import { isTraining } from '../../state/train/train-state';
import { appStore, type AppState } from '../../state/app-store';
import { ErrorNotice } from '../common/error-notice';
import { Page, Waiting } from '../common/page';
import { useAppState } from '../use-app-state';
import { EarlierWorkCard } from './earlier-work-card';
import { LinkNotice } from './link-notice';
import { LossCharts } from './loss-charts';
import { RecipeCard } from './recipe-card';
import { TrainingCard } from './training-card';

export function TrainPage() {
  const hasDataset = useAppState(({ dataset }) => dataset.status === 'ready');
  const training = useAppState((state) => state.training);
  const network = useAppState(({ current }) => current.network);
  const recipe = useAppState((state) => state.recipe);
  return (
    <Page
      step="train"
      intro="Train the article's small network, or change one thing at a time and see what it does. Everything runs on this machine."
    >
      <LinkNotice />
      {hasDataset ? (
        <>
          {training.status === 'failed' && (
            <ErrorNotice
              error={training.error}
              onDismiss={() => {
                appStore.setState({ training: { status: 'idle' } });
              }}
            />
          )}
          {training.status === 'idle' && network?.status === 'diverged' && (
            <ErrorNotice error={divergenceOf(network)} />
          )}
          <EarlierWorkCard />
          <TrainingCard />
          <TrainingCharts training={training} network={network} recipe={recipe} />
          <RecipeCard disabled={isTraining(training)} />
        </>
      ) : (
        <>
          <Waiting nextStep="data">Train needs a data set.</Waiting>
          <EarlierWorkCard />
        </>
      )}
    </Page>
  );
}

/** The weights before it are kept, so that the run is none that failed. */
function divergenceOf({ history, keptEpoch }: NetworkRun): AppError {
  return { code: 'training/diverged', epoch: history.length + 1, keptEpoch };
}

/** @param recipe of the page; a training that has failed keeps none of its own */
function TrainingCharts(props: {
  training: AppState['training'];
  network: NetworkRun | null;
  recipe: Recipe;
}) {
  const { training, network, recipe } = props;
  switch (training.status) {
    case 'idle':
      return network && <FinishedCharts history={network.history} recipe={network.recipe} />;
    case 'starting':
    case 'searching':
      return null;
    case 'failed':
      return <FinishedCharts history={training.history} recipe={recipe} />;
    case 'running':
    case 'evaluating':
      return (
        <LossCharts
          history={training.history}
          live={training.status === 'running' ? training.live : []}
          epochs={training.recipe.epochs}
          validatedOn={training.recipe.validation.kind}
        />
      );
  }
}

/** Nothing where the training ended within its first epoch. */
function FinishedCharts({ history, recipe }: { history: EpochRecord[]; recipe: Recipe }) {
  return history.length > 0 ? (
    <LossCharts history={history} validatedOn={recipe.validation.kind} />
  ) : null;
}

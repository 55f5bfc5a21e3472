import clsx from 'clsx';
import { useMemo } from 'react';
import type { AppError } from '../../domain/app-error';
import type { NetworkRun } from '../../domain/run/run';
import { epochsBefore, runBefore } from '../../domain/run/run-before';
import type { BatchProgress, EpochRecord } from '../../domain/training/history';
import type { Recipe } from '../../domain/training/recipe';
import { isTraining } from '../../state/train/train-state';
import { appStore, type AppState } from '../../state/app-store';
import { openDatasetOf } from '../../state/data/data-state';
import { ErrorNotice } from '../common/error-notice';
import { Page, Waiting } from '../common/page';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { EarlierWorkCard } from './earlier-work-card';
import { LinkNotice } from './link-notice';
import { LossCharts } from './loss-charts';
import { RecipeCard } from './recipe-card';
import { TestMatrix, ValidationMatrix } from './test-matrix';
import { CHARTS } from './texts/charts';
import { PAGE } from './texts/page';
import styles from './train-page.module.css';
import { TrainingCard } from './training-card';

export function TrainPage() {
  const dataset = useAppState(openDatasetOf);
  const training = useAppState((state) => state.training);
  const network = useAppState(({ current }) => current.network);
  const recipe = useAppState((state) => state.recipe);
  return (
    <Page step="train" intro={PAGE.intro}>
      <LinkNotice />
      {dataset ? (
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
          <div className={styles.columns}>
            <div className={styles.start}>
              <TrainingCard />
            </div>
            <div className={styles.seen}>
              <EarlierWorkCard />
              <TrainingCharts training={training} network={network} recipe={recipe} />
              {(training.status === 'running' || training.status === 'evaluating') && (
                <ValidationMatrix training={training} classes={dataset.classes} />
              )}
              {training.status === 'idle' && network && <TestMatrix run={network} />}
            </div>
            <div className={styles.recipe}>
              <RecipeCard disabled={isTraining(training)} />
            </div>
          </div>
        </>
      ) : (
        <>
          <Waiting nextStep="data">{PAGE.waiting}</Waiting>
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
      return network ? <RunCharts {...network} /> : <NoCharts />;
    case 'starting':
    case 'searching':
      return <NoCharts />;
    case 'failed':
      return <RunCharts id={null} history={training.history} recipe={recipe} />;
    case 'running':
    case 'evaluating':
      return (
        <RunCharts
          id={null}
          history={training.history}
          recipe={training.recipe}
          live={training.status === 'running' ? training.live : []}
        />
      );
  }
}

/**
 * A run's charts, the run before on the same data set behind them; nothing where it ended within its
 * first epoch.
 *
 * @param props.id null until it is over
 * @param props.live of a training under way
 */
function RunCharts(props: {
  id: string | null;
  history: EpochRecord[];
  recipe: Recipe;
  live?: BatchProgress[];
}) {
  const { id, history, recipe, live } = props;
  const runs = useAppState(({ keptRuns }) => keptRuns.runs);
  const fingerprint = useAppState(({ dataset }) =>
    dataset.status === 'ready' ? dataset.dataset.fingerprint : null,
  );
  const before = useMemo(() => {
    const run = runBefore(runs, { id, fingerprint });
    return run && { name: run.name, epochs: epochsBefore(run, recipe) };
  }, [runs, id, fingerprint, recipe]);
  if (live) {
    const { epochs } = recipe;
    return <LossCharts {...{ recipe, history, live, epochs, before }} />;
  }
  return history.length > 0 && <LossCharts {...{ recipe, history, before }} />;
}

/** Keeps the place of the charts. */
function NoCharts() {
  return <p className={clsx(shared.card, shared.hint, styles.noCharts)}>{CHARTS.none}</p>;
}

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
  const seen = seenRunOf(training, network, recipe);
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
              {seen ? <RunCharts run={seen} /> : <NoCharts />}
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

/** What is seen of a training, under way or over. */
interface SeenRun {
  /** Null until it is over. */
  id: string | null;
  history: EpochRecord[];
  recipe: Recipe;
  /** Of a training under way. */
  live?: BatchProgress[];
}

/** @param recipe of the page; a training that has failed keeps none of its own */
function seenRunOf(
  training: AppState['training'],
  network: NetworkRun | null,
  recipe: Recipe,
): SeenRun | null {
  switch (training.status) {
    case 'idle':
      return network;
    case 'starting':
    case 'searching':
      return null;
    case 'failed':
      return { id: null, history: training.history, recipe };
    case 'running':
      return { id: null, ...training };
    case 'evaluating':
      return { id: null, ...training, live: [] };
  }
}

/**
 * A run's charts, the run before on the same data set behind them; nothing where it ended within its
 * first epoch.
 */
function RunCharts({ run: { id, history, recipe, live } }: { run: SeenRun }) {
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

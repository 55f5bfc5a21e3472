import { detailOf, type AppError } from '../../domain/app-error';
import { countsInUse, indicesInUse, type Exclusion } from '../../domain/audit/exclusions';
import { findEmptyClass, PIXELS_PER_IMAGE, type Dataset } from '../../domain/dataset/dataset';
import {
  classificationReport,
  type ClassificationReport,
} from '../../domain/evaluation/classification-report';
import { featureImportance } from '../../domain/forest/feature-importance';
import { findForestProblems, type ForestOptions } from '../../domain/forest/forest-options';
import type { ForestRun } from '../../domain/forest/forest-run';
import type { SplitPredictions } from '../../domain/run/predictions';
import { fail, ok, type Result } from '../../domain/result';
import { runDatasetOf } from '../../domain/run/run-record';
import { appStore } from '../app-store';
import { endWithDataset } from '../shared/workers';
import {
  forestWorkerCount,
  withGrownForest,
  type ForestPool,
  type ForestProgress,
} from './forest-pool';

let current: AbortController | null = null;

/** Grows a forest on the images in use and evaluates it; the one before stays if this is cancelled. */
export async function growForest(): Promise<void> {
  const { dataset, exclusions, importing, forest, forestOptions: options } = appStore.getState();
  if (dataset.status !== 'ready' || forest.status === 'growing') return;
  // The import would end in another data set, and with it this forest.
  if (importing.status === 'loading') return;
  if (findForestProblems(options).length > 0) return;
  if (findEmptyClass(countsInUse(dataset.dataset, exclusions)) !== null) return;
  const controller = new AbortController();
  current = controller;
  const before = forest.status === 'ready' ? forest.run : null;
  const stopEnding = endWithDataset(() => {
    controller.abort();
  });
  // Cancelled, or another data set came meanwhile: what is late is dropped.
  const { signal } = controller;
  const report = (progress: ForestProgress) => {
    if (signal.aborted) return;
    appStore.setState({ forest: { status: 'growing', options, progress, before } });
  };

  const result = await settle(() =>
    growAndEvaluate(dataset.dataset, exclusions, options, signal, report),
  );
  stopEnding();
  if (signal.aborted) return;
  appStore.setState({
    forest: result.ok
      ? { status: 'ready', run: result.value }
      : { status: 'failed', error: result.error },
  });
}

/** Ends the workers at once; the forest grown before is shown again. */
export function cancelForest(): void {
  current?.abort();
  appStore.setState(({ forest }) =>
    forest.status === 'growing'
      ? { forest: forest.before ? { status: 'ready', run: forest.before } : { status: 'idle' } }
      : {},
  );
}

async function settle<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await work();
  } catch (thrown) {
    return fail({ code: 'forest/failed', detail: detailOf(thrown) });
  }
}

async function growAndEvaluate(
  dataset: Dataset,
  exclusions: readonly Exclusion[],
  options: ForestOptions,
  signal: AbortSignal,
  onProgress: (progress: ForestProgress) => void,
): Promise<Result<ForestRun, AppError>> {
  const startedAt = new Date().toISOString();
  const trainIndices = indicesInUse(dataset, 'train', exclusions);
  const testIndices = indicesInUse(dataset, 'test', exclusions);
  const workers = forestWorkerCount(trainIndices.length);
  const request = { dataset, trainIndices, options, workers };
  return withGrownForest(request, signal, onProgress, async (pool) => {
    const evaluationStart = performance.now();
    onProgress({ phase: 'evaluating', done: options.trees, elapsedMs: pool.growingMs });
    const train = await predict(pool, trainIndices);
    if (!train.ok) return train;
    const test = await predict(pool, testIndices);
    if (!test.ok) return test;
    const predictions = { train: train.value, test: test.value };
    const evaluation = {
      train: evaluate(dataset, predictions.train),
      test: evaluate(dataset, predictions.test),
    };
    return ok({
      startedAt,
      options,
      environment: { workers, userAgent: navigator.userAgent },
      dataset: { ...runDatasetOf(dataset, exclusions), resampling: dataset.resampling },
      predictions,
      evaluation,
      forest: pool.forest,
      importance: featureImportance(pool.forest, PIXELS_PER_IMAGE),
      timings: {
        growingMs: pool.growingMs,
        evaluationMs: performance.now() - evaluationStart,
      },
    });
  });
}

async function predict(
  pool: ForestPool,
  indices: Int32Array<ArrayBuffer>,
): Promise<Result<SplitPredictions, AppError>> {
  const probabilities = await pool.classify(indices);
  return probabilities.ok ? ok({ indices, probabilities: probabilities.value }) : probabilities;
}

function evaluate(
  { labels }: Dataset,
  { indices, probabilities }: SplitPredictions,
): ClassificationReport {
  const truth = indices.map((index) => labels[index] as number);
  return classificationReport(truth, probabilities);
}

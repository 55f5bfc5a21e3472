import type { AppError } from '../../domain/app-error';
import { countsInUse, indicesInUse, type Exclusion } from '../../domain/audit/exclusions';
import { namesOf } from '../../domain/dataset/classes';
import { findEmptyClass, PIXELS_PER_IMAGE, type Dataset } from '../../domain/dataset/dataset';
import {
  classificationReport,
  type ClassificationReport,
} from '../../domain/evaluation/classification-report';
import { featureImportance } from '../../domain/forest/feature-importance';
import { findForestProblems, type ForestOptions } from '../../domain/forest/forest-options';
import { ok, type Result } from '../../domain/result';
import { mapSplits, predictionsOf, type SplitPredictions } from '../../domain/run/predictions';
import { runDatasetOf, type ForestRun } from '../../domain/run/run';
import { appStore } from '../app-store';
import { keepRun } from '../evaluate/kept-runs';
import { PacedPhases } from '../shared/paced';
import { settle } from '../shared/settle';
import { endWithDataset } from '../shared/workers';
import { forestWorkerCount, withGrownForest, type ForestProgress } from './forest-pool';

let controller: AbortController | null = null;

/** Grows a forest on the images in use and evaluates it; the one before stays if this is cancelled. */
export async function growForest(): Promise<void> {
  const { dataset, exclusions, importing, forest, forestOptions: options } = appStore.getState();
  if (dataset.status !== 'ready' || forest.status === 'growing') return;
  // The import would end in another data set, and with it this forest.
  if (importing.status === 'loading') return;
  if (findForestProblems(options).length > 0) return;
  if (findEmptyClass(dataset.dataset.classes, countsInUse(dataset.dataset, exclusions)) !== null)
    return;
  const own = new AbortController();
  controller = own;
  const { signal } = own;
  const stopEnding = endWithDataset(() => {
    own.abort();
  });
  // Cancelled, or another data set came meanwhile: what is late is dropped.
  const shown = new PacedPhases<ForestProgress>((progress) => {
    if (!signal.aborted) appStore.setState({ forest: { status: 'growing', options, progress } });
  });
  const report = (progress: ForestProgress) => {
    shown.tell(progress);
  };

  const grown = await settle('forest/failed', () =>
    growAndEvaluate(dataset.dataset, exclusions, options, signal, report),
  );
  stopEnding();
  shown.dropRest();
  if (signal.aborted) return;
  if (!grown.ok) {
    appStore.setState({ forest: { status: 'failed', error: grown.error } });
    return;
  }
  const run = grown.value;
  appStore.setState(({ current }) => ({
    forest: { status: 'idle' },
    current: { ...current, forest: run },
  }));
  await keepRun(run);
}

/** Ends the workers at once. */
export function cancelForest(): void {
  controller?.abort();
  if (appStore.getState().forest.status === 'growing') {
    appStore.setState({ forest: { status: 'idle' } });
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
    const { forest, growingMs } = pool;
    const evaluationStart = performance.now();
    onProgress({ phase: 'evaluating', done: options.trees, elapsedMs: growingMs });
    const train = await pool.classify(trainIndices);
    if (!train.ok) return train;
    const test = await pool.classify(testIndices);
    if (!test.ok) return test;
    const predictions = {
      train: predictionsOf(dataset, trainIndices, train.value),
      test: predictionsOf(dataset, testIndices, test.value),
      // The trees hold no images of TRAIN out.
      validation: null,
    };
    return ok({
      kind: 'forest',
      id: crypto.randomUUID(),
      startedAt,
      status: 'completed',
      options,
      environment: { workers, userAgent: navigator.userAgent },
      dataset: runDatasetOf(dataset, exclusions),
      predictions,
      evaluation: mapSplits<SplitPredictions, ClassificationReport>(
        predictions,
        ({ truth, probabilities }) =>
          classificationReport(truth, probabilities, namesOf(dataset.classes)),
      ),
      forest,
      importance: featureImportance(forest, PIXELS_PER_IMAGE),
      timings: { growingMs, evaluationMs: performance.now() - evaluationStart },
    });
  });
}

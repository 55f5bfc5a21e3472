import type { AppError } from '../../domain/app-error';
import {
  classificationReport,
  type ClassificationReport,
} from '../../domain/evaluation/classification-report';
import { namesOf } from '../../domain/dataset/classes';
import { ok, type Result } from '../../domain/result';
import { mapSplits, type BySplit, type SplitPredictions } from '../../domain/run/predictions';
import { runDatasetOf, type NetworkRun } from '../../domain/run/run';
import type { LayerWeights } from '../../domain/training/network-shape';
import { isApartFromTest } from '../../domain/training/validation';
import { predictWithTrained } from './predict-with-trained';
import { runJob, type TrainingListener } from './run-job';
import type { TrainingJob } from './training-job';
import type { TrainingWorker } from './training-workers';

/**
 * Trains a job to its end on a worker and asks the network about every image of its splits.
 *
 * @param onEvaluating told when the training is over and the asking begins
 */
export async function completeJob(
  worker: TrainingWorker,
  job: TrainingJob,
  listener: TrainingListener,
  onEvaluating: () => void,
): Promise<Result<NetworkRun, AppError>> {
  const trained = await runJob(worker, job, listener);
  if (!trained.ok) return trained;
  const { id, startedAt, dataset, recipe, exclusions } = job;
  const { backend, status, history, weights, keptEpoch, trainingMs } = trained.value;
  onEvaluating();

  const evaluationStart = performance.now();
  const predictions = await predictSplits(worker, job, weights);
  if (!predictions.ok) return predictions;
  const evaluation = mapSplits<SplitPredictions, ClassificationReport>(
    predictions.value,
    ({ truth, probabilities }) =>
      classificationReport(truth, probabilities, namesOf(dataset.classes)),
  );
  const evaluationMs = performance.now() - evaluationStart;
  return ok({
    kind: 'network',
    id,
    startedAt,
    status,
    environment: { ...backend, userAgent: navigator.userAgent },
    dataset: runDatasetOf(dataset, exclusions),
    recipe,
    history,
    predictions: predictions.value,
    evaluation,
    keptEpoch,
    weights,
    timings: { importMs: dataset.timings.totalMs, trainingMs, evaluationMs },
  });
}

/** What the network says of the images it learned from, of those held out of that, and of TEST. */
async function predictSplits(
  worker: TrainingWorker,
  job: TrainingJob,
  weights: readonly LayerWeights[],
): Promise<Result<BySplit<SplitPredictions>, AppError>> {
  const { recipe, trainIndices, validationIndices, testIndices } = job;
  const train = await predictWithTrained(worker, job, weights, trainIndices);
  if (!train.ok) return train;
  const test = await predictWithTrained(worker, job, weights, testIndices);
  if (!test.ok) return test;
  if (!isApartFromTest(recipe.validation))
    return ok({ train: train.value, test: test.value, validation: null });
  const validation = await predictWithTrained(worker, job, weights, validationIndices);
  return validation.ok
    ? ok({ train: train.value, test: test.value, validation: validation.value })
    : validation;
}

import type { AppError } from '../../domain/app-error';
import {
  classificationReport,
  type ClassificationReport,
} from '../../domain/evaluation/classification-report';
import { ok, type Result } from '../../domain/result';
import {
  mapSplits,
  truthOf,
  type BySplit,
  type SplitPredictions,
} from '../../domain/run/predictions';
import { runDatasetOf, type Run } from '../../domain/run/run-record';
import type { EpochRecord } from '../../domain/training/history';
import type { BackendReport } from '../../workers/training/protocol';
import type { TrainingJob } from './plan-job';
import { runJob, type TrainingListener } from './run-job';
import { predictWithNetwork, type TrainedNetwork } from './trained-network';

/**
 * Trains a job to its end and asks the network about every image of its splits.
 *
 * @param onEvaluating told when the training is over and the asking begins
 */
export async function completeJob(
  job: TrainingJob,
  listener: TrainingListener,
  onEvaluating: (backend: BackendReport, job: TrainingJob, history: EpochRecord[]) => void,
): Promise<Result<{ backend: BackendReport; run: Run }, AppError>> {
  const trained = await runJob(job, listener);
  if (!trained.ok) return trained;
  const { backend, outcome } = trained.value;
  const { dataset, recipe, exclusions } = job;
  const { status, history, weights, keptEpoch, trainingMs } = outcome;
  onEvaluating(backend, job, history);

  const evaluationStart = performance.now();
  const predictions = await predictSplits(job, { ...job, weights });
  if (!predictions.ok) return predictions;
  const evaluation = mapSplits<SplitPredictions, ClassificationReport>(
    predictions.value,
    ({ indices, probabilities }) => classificationReport(truthOf(dataset, indices), probabilities),
  );
  const evaluationMs = performance.now() - evaluationStart;
  const run: Run = {
    id: job.id,
    startedAt: job.startedAt,
    status,
    environment: {
      backend: backend.backend,
      renderer: backend.renderer,
      userAgent: navigator.userAgent,
    },
    dataset: runDatasetOf(dataset, exclusions),
    recipe,
    history,
    predictions: predictions.value,
    evaluation,
    keptEpoch,
    weights,
    timings: { importMs: dataset.timings.totalMs, trainingMs, evaluationMs },
  };
  return ok({ backend, run });
}

/** What the network says of the images it learned from, of those held out of train, and of TEST. */
async function predictSplits(
  { recipe, trainIndices, validationIndices, testIndices }: TrainingJob,
  network: TrainedNetwork,
): Promise<Result<BySplit<SplitPredictions>, AppError>> {
  const train = await predictImages(network, trainIndices);
  if (!train.ok) return train;
  const test = await predictImages(network, testIndices);
  if (!test.ok) return test;
  const isHeldOut = recipe.validation.kind === 'held-out' || recipe.validation.kind === 'fold';
  if (!isHeldOut) return ok({ train: train.value, test: test.value, validation: null });
  const validation = await predictImages(network, validationIndices);
  return validation.ok
    ? ok({ train: train.value, test: test.value, validation: validation.value })
    : validation;
}

async function predictImages(
  network: TrainedNetwork,
  indices: Int32Array<ArrayBuffer>,
): Promise<Result<SplitPredictions, AppError>> {
  const probabilities = await predictWithNetwork(network, (service) =>
    service.classifyDataset(indices),
  );
  return probabilities.ok ? ok({ indices, probabilities: probabilities.value }) : probabilities;
}

import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import type { Result } from '../../domain/result';
import type { BackendChoice } from '../../domain/training/backend';
import type { LayerWeights } from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';
import type { TrainingService } from '../../workers/training/protocol';
import { workers } from '../shared/workers';
import { flatten } from '../shared/worker-client';
import { isLoss, prepareTrainingWorker } from './run-job';

/** A network and what it takes to have it answer again in a new worker. */
export interface TrainedNetwork {
  dataset: Dataset;
  recipe: Recipe;
  backendChoice: BackendChoice;
  weights: readonly LayerWeights[];
}

/**
 * Asks the network in the training worker. Where the worker or its graphics processor is gone, a new
 * one takes the network over and is asked once more.
 */
export async function predictWithNetwork<T>(
  network: TrainedNetwork,
  use: (service: Remote<TrainingService>) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const answer = flatten(await workers.training.call(use));
  if (answer.ok || !isLoss(answer.error)) return answer;
  workers.training.end();
  const started = await prepareTrainingWorker(network);
  if (!started.ok) return started;
  const { recipe, weights } = network;
  const adopted = flatten(
    await workers.training.call((service) => service.adoptNetwork(recipe, weights)),
  );
  return adopted.ok ? flatten(await workers.training.call(use)) : adopted;
}

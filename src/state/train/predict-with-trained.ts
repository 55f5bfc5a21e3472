import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import { ok, type Result } from '../../domain/result';
import { predictionsOf, type SplitPredictions } from '../../domain/run/predictions';
import type { LayerWeights } from '../../domain/training/network-shape';
import type { TrainingService } from '../../workers/training/protocol';
import { flatten } from '../shared/worker-client';
import { isLoss, prepareTrainingWorker } from './run-job';
import type { TrainingJob } from './training-job';
import { endTrainingWorker, trainingWorker } from './training-worker';

/**
 * What the network in the training worker says of images of its data set. Where the worker or its
 * graphics processor is gone, a new one takes the network over and is asked once more.
 */
export async function predictWithTrained(
  job: Pick<TrainingJob, 'dataset' | 'recipe' | 'backendChoice'>,
  weights: readonly LayerWeights[],
  indices: Int32Array<ArrayBuffer>,
): Promise<Result<SplitPredictions, AppError>> {
  const classify = (service: Remote<TrainingService>) => service.classifyDataset(indices);
  let answer = flatten(await trainingWorker().call(classify));
  if (!answer.ok && isLoss(answer.error)) {
    endTrainingWorker();
    const started = await prepareTrainingWorker(job);
    if (!started.ok) return started;
    const { recipe } = job;
    const adopted = flatten(
      await trainingWorker().call((service) => service.adoptNetwork(recipe, weights)),
    );
    if (!adopted.ok) return adopted;
    answer = flatten(await trainingWorker().call(classify));
  }
  return answer.ok ? ok(predictionsOf(job.dataset, indices, answer.value)) : answer;
}

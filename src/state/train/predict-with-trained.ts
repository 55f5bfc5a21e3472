import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import { ok, type Result } from '../../domain/result';
import { predictionsOf, type SplitPredictions } from '../../domain/run/predictions';
import type { LayerWeights } from '../../domain/training/network-shape';
import type { TrainingService } from '../../workers/training/protocol';
import { flatten } from '../shared/worker-client';
import { isLoss, prepareTrainingWorker } from './run-job';
import type { TrainingJob } from './training-job';
import type { TrainingWorker } from './training-workers';

/**
 * What the network in a training worker says of images of its data set. Where the worker or its
 * graphics processor is gone, a new one takes the network over and is asked once more.
 */
export async function predictWithTrained(
  worker: TrainingWorker,
  job: Pick<TrainingJob, 'dataset' | 'recipe' | 'backendChoice'>,
  weights: readonly LayerWeights[],
  indices: Int32Array<ArrayBuffer>,
): Promise<Result<SplitPredictions, AppError>> {
  const classify = (service: Remote<TrainingService>) => service.classifyDataset(indices);
  let answer = flatten(await worker.call(classify));
  if (!answer.ok && isLoss(answer.error)) {
    worker.end();
    const started = await prepareTrainingWorker(worker, job);
    if (!started.ok) return started;
    const { recipe } = job;
    const adopted = flatten(await worker.call((service) => service.adoptNetwork(recipe, weights)));
    if (!adopted.ok) return adopted;
    answer = flatten(await worker.call(classify));
  }
  return answer.ok ? ok(predictionsOf(job.dataset, indices, answer.value)) : answer;
}

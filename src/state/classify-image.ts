import type { AppError } from '../domain/app-error';
import type { Resampling } from '../domain/dataset/resampling';
import { classifyWithModel } from '../domain/model/model';
import { fail, ok, type Result } from '../domain/result';
import type { DecodedImage } from '../workers/ingest/protocol';
import { appStore } from './app-store';
import { endSingleImageWorker, singleImageWorker } from './clients/single-image-worker';
import { endTrainingWorker } from './clients/training-worker';
import { flatten } from './clients/worker-client';
import type { OpenedModel } from './opened-model-state';
import { askNetwork, type TrainedNetwork } from './trained-network';

/** Counts the questions, so that an answer to an earlier one is recognised and dropped. */
let question = 0;

/** Asks the trained network about one image file, decoded exactly as in training. */
export async function classifyImage(file: File): Promise<void> {
  const { dataset, training, openedModel } = appStore.getState();
  if (openedModel !== null) {
    await askOpenedModel(file, openedModel);
    return;
  }
  if (dataset.status !== 'ready' || training.status !== 'done') return;
  clearPrediction();
  const asked = question;
  appStore.setState({ prediction: { status: 'working', fileName: file.name } });

  const { recipe, weights } = training.run;
  const network = { dataset: dataset.dataset, recipe, weights, backendChoice: 'auto' } as const;
  const result = await decodeAndClassify(file, network);
  if (asked !== question) return;
  if (!result.ok && isLossOfNetwork(result.error)) {
    // It was lost again and again: there is nothing left to ask.
    endTrainingWorker();
    clearPrediction();
    const { error } = result;
    appStore.setState({ training: { status: 'failed', error, history: training.run.history } });
    return;
  }
  appStore.setState({
    prediction: result.ok
      ? { status: 'ready', fileName: file.name, url: URL.createObjectURL(file), ...result.value }
      : { status: 'failed', error: result.error },
  });
}

async function askOpenedModel(file: File, { model }: OpenedModel): Promise<void> {
  clearPrediction();
  const asked = question;
  appStore.setState({ prediction: { status: 'working', fileName: file.name } });
  const image = await decode(file, model.recipe.resampling);
  if (asked !== question) return;
  if (!image.ok) {
    appStore.setState({ prediction: { status: 'failed', error: image.error } });
    return;
  }
  const probabilities = Array.from(classifyWithModel(model, image.value.pixels));
  appStore.setState({
    prediction: {
      status: 'ready',
      fileName: file.name,
      url: URL.createObjectURL(file),
      image: image.value,
      probabilities,
    },
  });
}

function isLossOfNetwork(error: AppError): boolean {
  return (
    error.code === 'training/device-lost' ||
    (error.code === 'worker/crashed' && error.service === 'training')
  );
}

/** Forgets the prediction, also one that is still being made. */
export function clearPrediction(): void {
  question++;
  const { prediction } = appStore.getState();
  if (prediction.status === 'ready') URL.revokeObjectURL(prediction.url);
  appStore.setState({ prediction: { status: 'empty' } });
}

async function decodeAndClassify(
  file: File,
  network: TrainedNetwork,
): Promise<Result<{ image: DecodedImage; probabilities: number[] }, AppError>> {
  const image = await decode(file, network.recipe.resampling);
  if (!image.ok) return image;
  const { pixels } = image.value;
  const probabilities = await askNetwork(network, (service) => service.classifyImages(pixels));
  if (!probabilities.ok) {
    const { error } = probabilities;
    return error.code === 'training/failed'
      ? fail({ code: 'prediction/failed', fileName: file.name, detail: error.detail })
      : probabilities;
  }
  return ok({ image: image.value, probabilities: Array.from(probabilities.value) });
}

/** The pixels must be made as those were that the network learned from. */
async function decode(file: File, resampling: Resampling): Promise<Result<DecodedImage, AppError>> {
  const image = flatten(
    await singleImageWorker().call((service) => service.decodeImage(file, file.name, resampling)),
  );
  if (!image.ok && image.error.code === 'worker/crashed') endSingleImageWorker();
  return image;
}

import type { AppError } from '../domain/app-error';
import type { Resampling } from '../domain/dataset/resampling';
import { fail, ok, type Result } from '../domain/result';
import type { DecodedImage } from '../workers/ingest/protocol';
import { appStore } from './app-store';
import { endSingleImageWorker, singleImageWorker } from './clients/single-image-worker';
import { endTrainingWorker, trainingWorker } from './clients/training-worker';
import { flatten } from './clients/worker-client';

/** Counts the questions, so that an answer to an earlier one is recognised and dropped. */
let question = 0;

/** Asks the trained network about one image file, decoded exactly as in training. */
export async function classifyImage(file: File): Promise<void> {
  const { training } = appStore.getState();
  if (training.status !== 'done') return;
  clearPrediction();
  const asked = question;
  appStore.setState({ prediction: { status: 'working', fileName: file.name } });

  // The pixels must be made as those were that the network learned from.
  const result = await decodeAndClassify(file, training.run.recipe.resampling);
  if (asked !== question) return;
  if (!result.ok && result.error.code === 'worker/crashed' && result.error.service === 'training') {
    // The network died with its worker: there is nothing left to ask.
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

/** Forgets the prediction, also one that is still being made. */
export function clearPrediction(): void {
  question++;
  const { prediction } = appStore.getState();
  if (prediction.status === 'ready') URL.revokeObjectURL(prediction.url);
  appStore.setState({ prediction: { status: 'empty' } });
}

async function decodeAndClassify(
  file: File,
  resampling: Resampling,
): Promise<Result<{ image: DecodedImage; probabilities: number[] }, AppError>> {
  const image = flatten(
    await singleImageWorker().call((service) => service.decodeImage(file, file.name, resampling)),
  );
  if (!image.ok) {
    if (image.error.code === 'worker/crashed') endSingleImageWorker();
    return image;
  }
  const { pixels } = image.value;
  const probabilities = flatten(
    await trainingWorker().call((service) => service.classifyImages(pixels)),
  );
  if (!probabilities.ok) {
    const { error } = probabilities;
    return error.code === 'training/failed'
      ? fail({ code: 'prediction/failed', fileName: file.name, detail: error.detail })
      : probabilities;
  }
  return ok({ image: image.value, probabilities: Array.from(probabilities.value) });
}

import type { AppError } from '../../domain/app-error';
import { classNamed } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import type { Model } from '../../domain/model/model';
import { appStore } from '../app-store';
import { openDatasetOf } from '../data/data-state';
import {
  isAnswered,
  pathInDataset,
  type AnswerState,
  type PredictedImage,
  type TriedPicture,
} from './predicted-image';
import type { Predictor } from './predict-state';
import { predictorOf } from './predictor';
import { predictWithModel } from './predict-with-model';
import { workers } from '../shared/workers';
import { checkImage, prepareCheck } from './check-image';
import { checkInTurn } from './check-in-turn';
import { decodePicture } from './decode-picture';
import type { DistributionCheck } from './distribution-check';

/** Counts the questions, so that an answer to an earlier one is recognised and dropped. */
let question = 0;
/** Counts the frames that were chosen, likewise. */
let choosing = 0;
/** Counts how often images were begun to be checked, also of one question. */
let checking = 0;

/** How often many answers are shown while more are coming: each showing costs a look at all rows. */
const SHOW_EVERY_MS = 100;

/** What the model is tried on, before it is. */
type Question = Pick<PredictedImage, 'fileName' | 'picture' | 'answer'>;

/**
 * Tries the model on image files, one after the other, each decoded exactly as in training. They
 * take the place of those tried before. A file that fails does not stop the others. After the
 * answers follows how each image compares to those the model learned from.
 *
 * @param broken what could not be had, and is listed with its cause
 */
export async function predictImages(
  files: readonly File[],
  broken: readonly { fileName: string; error: AppError }[] = [],
): Promise<void> {
  await predict([
    ...files.map((file): Question => {
      const picture = { kind: 'file', file } as const;
      return { fileName: file.name, picture, answer: { status: 'waiting' } };
    }),
    ...broken.map(({ fileName, error }): Question => {
      const picture = { kind: 'file', file: new File([], fileName) } as const;
      return { fileName, picture, answer: { status: 'failed', error } };
    }),
  ]);
}

/**
 * Tries the model on an image of the open data set, unless it is the one that is shown.
 *
 * @returns whether the data set has it
 */
export function predictDatasetImage(path: string): boolean {
  const dataset = openDatasetOf(appStore.getState());
  const position = dataset?.images.findIndex((image) => image.path === path) ?? -1;
  const record = dataset?.images[position];
  if (!dataset || !record) return false;
  const [shown, ...others] = appStore.getState().predictedImages;
  if (shown && others.length === 0 && pathInDataset(shown) === path) return true;
  const imageClass = classNamed(dataset.classes, record.label);
  const picture: TriedPicture = {
    kind: 'dataset',
    image: { position, path, imageClass, split: record.split },
  };
  void predict([{ fileName: record.name, picture, answer: { status: 'waiting' } }]);
  return true;
}

async function predict(questions: readonly Question[]): Promise<void> {
  const asked = predictorOf(appStore.getState());
  if (asked === null || questions.length === 0) return;
  const current = ++question;
  const images = questions.map((one, id): PredictedImage => ({
    id,
    predictedWith: current,
    ...one,
  }));
  await answerAll(images, asked);
}

/**
 * Tries the model on another frame of a file; the answer about the one before stays until this one has
 * its own. Those that still wait for theirs go on waiting.
 */
export async function chooseFrame(image: PredictedImage, frame: number): Promise<void> {
  const asked = predictorOf(appStore.getState());
  if (asked === null || image.picture.kind !== 'file') return;
  const [current, own] = [question, ++choosing];
  const changed = { ...image, picture: { ...image.picture, frame } };
  const answer = await answerFor(changed, asked);
  if (current !== question || own !== choosing) return;
  question++;
  const { predictedImages } = appStore.getState();
  await answerAll(
    predictedImages.map((one) => (one.id === image.id ? { ...changed, answer } : one)),
    asked,
  );
}

/** Answers about the images that wait, then judges them. @param images it changes them */
async function answerAll(images: PredictedImage[], asked: Predictor): Promise<void> {
  const current = question;
  const isWanted = () => current === question;
  const show = showing(images);
  show('now');
  for (const [place, image] of images.entries()) {
    const answer = image.answer.status === 'waiting' ? await answerFor(image, asked) : image.answer;
    if (!isWanted()) return;
    images[place] = { ...image, answer };
    show(place === images.length - 1 ? 'now' : 'soon');
  }
  await checkAll(images, asked);
}

/** Judges images that have their answers, and shows what comes of it. @param images it changes them */
async function checkAll(images: PredictedImage[], { known }: Predictor): Promise<void> {
  const [current, own] = [question, ++checking];
  const isWanted = () => current === question && own === checking;
  const show = showing(images);
  show('now');
  const tell = (place: number, distribution: DistributionCheck) => {
    const image = images[place];
    if (!image || !isAnswered(image)) return;
    images[place] = { ...image, answer: { ...image.answer, distribution } };
    show('soon');
  };
  await checkInTurn(
    images.slice(),
    (image, onProgress) => checkImage(known, image, onProgress),
    tell,
    isWanted,
  );
  if (isWanted()) show('now');
}

/** Shows images as they are at that time: now, or with one of the next when it was just done. */
function showing(images: readonly PredictedImage[]): (when: 'now' | 'soon') => void {
  let shownAt = 0;
  return (when) => {
    if (when === 'soon' && performance.now() - shownAt < SHOW_EVERY_MS) return;
    appStore.setState({ predictedImages: images.slice() });
    shownAt = performance.now();
  };
}

/**
 * Has the workers up and warm and the model in its place before a file comes, then learns what its
 * images look like. What fails here fails again then.
 */
export async function prepareToPredict(): Promise<void> {
  const asked = predictorOf(appStore.getState());
  if (asked === null) return;
  await Promise.all([
    predictWithModel(asked.model, 'warm-up', new Uint8Array(PIXELS_PER_IMAGE).fill(128)),
    workers.images.call((service) => service.warmUp()),
  ]);
  if (predictorOf(appStore.getState()) === asked) prepareCheck(asked.known);
}

/** Has Predict ask the network or the forest, where both were made here. */
export function choosePredictorKind(predictorKind: Model['kind']): void {
  appStore.setState({ predictorKind });
}

/** Forgets the images asked about, also those still waiting for their answer. */
export function clearPredictedImages(): void {
  question++;
  appStore.setState({ predictedImages: [] });
}

async function answerFor(
  { fileName, picture }: PredictedImage,
  { model }: Predictor,
): Promise<AnswerState> {
  const image = await decodePicture(picture);
  if (!image.ok) return { status: 'failed', error: image.error };
  const probabilities = await predictWithModel(model, fileName, image.value.pixels);
  if (!probabilities.ok) return { status: 'failed', error: probabilities.error };
  return {
    status: 'ready',
    image: image.value,
    probabilities: Array.from(probabilities.value),
    distribution: { status: 'waiting', share: null },
  };
}

/** @param threshold 0 to 1 */
export function chooseNotSureBelow(threshold: number): void {
  appStore.setState({ notSureBelow: threshold });
}

// What a model said is not shown as another's answer, whatever made the other one take its place.
appStore.subscribe((state, before) => {
  if (state.predictedImages.length > 0 && predictorOf(state) !== predictorOf(before))
    clearPredictedImages();
});

// Opening a data set ends the worker that judges, and the data set may be the one that was missing.
appStore.subscribe((state, before) => {
  const { predictedImages } = state;
  if (openDatasetOf(state) === openDatasetOf(before)) return;
  if (predictedImages.some((image) => pathInDataset(image) !== null)) {
    clearPredictedImages();
    return;
  }
  if (predictedImages.some(isAwaited) || !predictedImages.some(isUnchecked)) return;
  const asked = predictorOf(state);
  if (asked) void checkAll(predictedImages.map(toBeChecked), asked);
});

/** As it was before anybody looked whether it is strange, unless that is known. */
function toBeChecked(image: PredictedImage): PredictedImage {
  if (!isAnswered(image) || !isUnchecked(image)) return image;
  return {
    ...image,
    answer: { ...image.answer, distribution: { status: 'waiting', share: null } },
  };
}

function isAwaited({ answer }: PredictedImage): boolean {
  return answer.status === 'waiting';
}

function isUnchecked(image: PredictedImage): boolean {
  return isAnswered(image) && image.answer.distribution.status !== 'ready';
}

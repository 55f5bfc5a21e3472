import { PIXELS_PER_IMAGE, type Dataset } from '../domain/dataset/dataset';
import type { Model } from '../domain/model/model';
import { appStore, type AppState } from './app-store';
import { isAnswered, type AnswerState, type AskedImage } from './asked-image';
import { askedModel, type AskedModel } from './asked-model';
import { askModel } from './clients/ask-worker';
import { callSingleImage, singleImageWorker } from './clients/single-image-worker';
import { judgeImage, prepareToJudge } from './judge-image';
import { judgeInTurn } from './judge-in-turn';
import type { Judgement } from './judgement';

/** Counts the questions, so that an answer to an earlier one is recognised and dropped. */
let question = 0;
/** Counts how often images were begun to be judged, also of one question. */
let judging = 0;

/** How often many answers are shown while more are coming: each showing costs a look at all rows. */
const SHOW_EVERY_MS = 100;

/**
 * Asks the model about image files, one after the other, each decoded exactly as in training. They
 * take the place of those asked about before. A file that fails does not stop the others. After the
 * answers follows how each image compares to those the model learned from.
 */
export async function askImages(files: readonly File[]): Promise<void> {
  const asked = askedModel(appStore.getState());
  if (asked === null || files.length === 0) return;
  const current = ++question;
  const isWanted = () => current === question;
  const images = files.map((file, id): AskedImage => ({
    id,
    askedWith: current,
    fileName: file.name,
    file,
    answer: { status: 'waiting' },
  }));
  const show = showing(images);
  show('now');
  for (const [place, image] of images.entries()) {
    const answer = await answerFor(image.file, asked);
    if (!isWanted()) return;
    images[place] = { ...image, answer };
    show(place === images.length - 1 ? 'now' : 'soon');
  }
  await judgeAll(images, asked);
}

/** Judges images that have their answers, and shows what comes of it. @param images it changes them */
async function judgeAll(images: AskedImage[], { known }: AskedModel): Promise<void> {
  const [current, own] = [question, ++judging];
  const isWanted = () => current === question && own === judging;
  const show = showing(images);
  show('now');
  const tell = (place: number, judgement: Judgement) => {
    const image = images[place];
    if (!image || !isAnswered(image)) return;
    images[place] = { ...image, answer: { ...image.answer, judgement } };
    show('soon');
  };
  await judgeInTurn(
    images.slice(),
    (pixels, onProgress) => judgeImage(known, pixels, onProgress),
    tell,
    isWanted,
  );
  if (isWanted()) show('now');
}

/** Shows images as they are at that time: now, or with one of the next when it was just done. */
function showing(images: readonly AskedImage[]): (when: 'now' | 'soon') => void {
  let shownAt = 0;
  return (when) => {
    if (when === 'soon' && performance.now() - shownAt < SHOW_EVERY_MS) return;
    appStore.setState({ askedImages: images.slice() });
    shownAt = performance.now();
  };
}

/**
 * Has the workers up and warm and the model in its place before a file comes, then learns what its
 * images look like. What fails here fails again then.
 */
export async function prepareToAsk(): Promise<void> {
  const asked = askedModel(appStore.getState());
  if (asked === null) return;
  await Promise.all([
    askModel(asked.model, 'warm-up', new Uint8Array(PIXELS_PER_IMAGE).fill(128)),
    singleImageWorker.call((service) => service.warmUp()),
  ]);
  if (askedModel(appStore.getState()) === asked) prepareToJudge(asked.known);
}

/** Has Predict ask the network or the forest, where both were made here. */
export function chooseAskedKind(askedKind: Model['kind']): void {
  appStore.setState({ askedKind });
}

/** Forgets the images asked about, also those still waiting for their answer. */
export function clearAskedImages(): void {
  question++;
  appStore.setState({ askedImages: [] });
}

async function answerFor(file: File, { model }: AskedModel): Promise<AnswerState> {
  const image = await callSingleImage((service) => service.decodeImage(file, file.name));
  if (!image.ok) return { status: 'failed', error: image.error };
  const probabilities = await askModel(model, file.name, image.value.pixels);
  if (!probabilities.ok) return { status: 'failed', error: probabilities.error };
  return {
    status: 'ready',
    image: image.value,
    probabilities: Array.from(probabilities.value),
    judgement: { status: 'waiting', share: null },
  };
}

/** @param threshold 0 to 1 */
export function chooseNotSureBelow(threshold: number): void {
  appStore.setState({ notSureBelow: threshold });
}

// What a model said is not shown as another's answer, whatever made the other one take its place.
appStore.subscribe((state, before) => {
  if (state.askedImages.length > 0 && askedModel(state) !== askedModel(before)) clearAskedImages();
});

// Opening a data set ends the worker that judges, and the data set may be the one that was missing.
appStore.subscribe((state, before) => {
  const { askedImages } = state;
  if (openDataset(state) === openDataset(before)) return;
  if (askedImages.some(isAwaited) || !askedImages.some(isUnjudged)) return;
  const asked = askedModel(state);
  if (asked) void judgeAll(askedImages.map(toBeJudged), asked);
});

function openDataset({ dataset }: AppState): Dataset | null {
  return dataset.status === 'ready' ? dataset.dataset : null;
}

/** As it was before anybody looked whether it is strange, unless that is known. */
function toBeJudged(image: AskedImage): AskedImage {
  if (!isAnswered(image) || !isUnjudged(image)) return image;
  return { ...image, answer: { ...image.answer, judgement: { status: 'waiting', share: null } } };
}

function isAwaited({ answer }: AskedImage): boolean {
  return answer.status === 'waiting';
}

function isUnjudged(image: AskedImage): boolean {
  return isAnswered(image) && image.answer.judgement.status !== 'ready';
}

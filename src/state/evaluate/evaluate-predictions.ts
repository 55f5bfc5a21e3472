import type { AppError } from '../../domain/app-error';
import { namesOf } from '../../domain/dataset/classes';
import type { Dataset } from '../../domain/dataset/dataset';
import type { BootstrapIntervals } from '../../domain/evaluation/report-intervals';
import type { Result } from '../../domain/result';
import { patientGroupsOf, type BySplit, type SplitPredictions } from '../../domain/run/predictions';
import type { NearImage } from '../../workers/analysis/protocol';
import { appStore } from '../app-store';
import { giveFeatures } from '../shared/give-dataset';
import { workers } from '../shared/workers';
import type { IntervalsState } from './evaluate-state';

/** Asked for once for each of the predictions, for as long as these are held anywhere. */
const asked = new WeakMap<SplitPredictions, Promise<Result<BootstrapIntervals, AppError>>>();

/** Makes the intervals, unless they are there or under way; after a failure they are made anew. */
export function requestIntervals(
  dataset: Dataset,
  predictions: SplitPredictions,
): Promise<Result<BootstrapIntervals, AppError>> {
  const known = asked.get(predictions);
  if (known) return known;
  setIntervals(predictions, { status: 'pending' });
  const made = makeIntervals(dataset, predictions).then((result) => {
    if (!result.ok) asked.delete(predictions);
    setIntervals(
      predictions,
      result.ok
        ? { status: 'ready', intervals: result.value }
        : { status: 'failed', error: result.error },
    );
    return result;
  });
  asked.set(predictions, made);
  return made;
}

/** Those of every split; null where they could not be made, which the page says where it shows them. */
export async function requestRunIntervals(
  dataset: Dataset,
  { train, test, validation }: BySplit<SplitPredictions>,
): Promise<BySplit<BootstrapIntervals | null>> {
  const made = async (predictions: SplitPredictions) => {
    const intervals = await requestIntervals(dataset, predictions);
    return intervals.ok ? intervals.value : null;
  };
  return {
    train: await made(train),
    test: await made(test),
    validation: validation && (await made(validation)),
  };
}

/** Tries again wherever it failed: the figures of several splits stand on one page. */
export function requestFailedIntervals(dataset: Dataset): void {
  for (const [predictions, { status }] of appStore.getState().intervals) {
    if (status === 'failed') void requestIntervals(dataset, predictions);
  }
}

function setIntervals(predictions: SplitPredictions, state: IntervalsState): void {
  appStore.setState(({ intervals }) =>
    // Another data set came meanwhile: what is late is dropped.
    state.status === 'pending' || intervals.has(predictions)
      ? { intervals: new Map(intervals).set(predictions, state) }
      : {},
  );
}

async function makeIntervals(
  dataset: Dataset,
  { indices, truth, probabilities }: SplitPredictions,
) {
  const images = {
    truth,
    probabilities,
    patientGroups: patientGroupsOf(dataset, indices),
    classNames: namesOf(dataset.classes),
  };
  return workers.evaluation.call((service) => service.intervals(images));
}

/** Neighbours that are shown of an image. */
const NEIGHBOURS = 5;

const load = workers.evaluation.holding((dataset: Dataset) =>
  giveFeatures(workers.evaluation, dataset),
);

/**
 * The images of a training that look most like one image.
 *
 * @param image its position in the data set
 * @param trained positions of the images that were learned from
 */
export async function nearestTrained(
  dataset: Dataset,
  image: number,
  trained: Int32Array<ArrayBuffer>,
): Promise<Result<NearImage[], AppError>> {
  const loaded = await load(dataset);
  if (!loaded.ok) return loaded;
  return workers.evaluation.call((service) => service.nearest(image, trained, NEIGHBOURS));
}

import type { RunStatus } from '../../../domain/training/run-status';
import type { SurvivedLoss } from '../../../state/train/train-state';
import { asSentence, formatDuration, plural } from '../../format';
import { BACKEND_NAMES } from './backend';

export const TRAINING = {
  title: 'Training',
  start: 'Start training',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  evaluate: 'Evaluate the network',
  importing: 'Another data set is being opened: wait for it, or cancel it on Data.',
  progress: 'Training progress',
  epochOf: (epoch: number, epochs: number) => `Epoch ${epoch} of ${epochs}`,
  problems: (count: number) =>
    count === 1
      ? `${plural(1, 'value')} of the recipe is outside the limits: correct it to start.`
      : `${plural(count, 'value')} of the recipe are outside the limits: correct them to start.`,
};

export const EXCLUDED = {
  images: (count: number) =>
    `${plural(count, 'image is', 'images are')} left out of the next training.`,
  see: 'See Explore',
};

export const EXPERIMENT = {
  trainingOf: (number: number, of: number, name: string) =>
    `Training ${number} of ${of} of the experiment “${name}”. Your own network stays as it is.`,
  see: 'See its results on Compare',
};

/** What is said behind the duration of a finished training. */
const ENDINGS: Record<RunStatus, string> = {
  completed: '',
  stopped: ', stopped by hand',
  'stopped-early': ', stopped early: the validation loss no longer fell',
  diverged: ', then it diverged',
};

const LOST: Record<SurvivedLoss['what'], string> = {
  device: 'The graphics processor was lost',
  worker: 'The training process died',
};

/** A screen reader speaks each of them. */
export const STATUS = {
  searching: 'A search is trying values, on Compare.',
  starting:
    'Starting the backend and handing it the images; the first time, measuring which is the fastest.',
  running: 'Training',
  paused: 'Paused',
  stopping: 'Stopping after this batch',
  evaluating: 'Evaluating on the train and test images.',
  finished: (epochs: number, trainingMs: number, status: RunStatus) =>
    `Training finished: ${plural(epochs, 'epoch')} in ${formatDuration(trainingMs)}${ENDINGS[status]}`,
  keptEpoch: (epoch: number) =>
    `The weights of epoch ${epoch} are kept, where the validation loss was lowest.`,
  runsOn: (backend: keyof typeof BACKEND_NAMES, renderer: string, reason: string) =>
    `Runs on ${BACKEND_NAMES[backend]}: ${renderer} (${reason}).`,
  survived: ({ what, epoch }: SurvivedLoss) =>
    `${LOST[what]}; the training resumed from its last checkpoint, in epoch ${epoch}.`,
  kept: 'Kept in this browser as it runs: after a reload it can be resumed.',
  notKept: (detail: string) =>
    `It cannot be kept in this browser, so a reload ends it: ${asSentence(detail)}`,
};

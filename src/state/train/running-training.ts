import type { Remote } from 'comlink';
import type { TrainingService } from '../../workers/training/protocol';
import { appStore } from '../app-store';
import type { RunningTraining, TrainingState } from './train-state';
import { mainWorker, type TrainingWorker } from './training-workers';

/** Where a training runs, and where it is written down how it stands. */
export interface TrainingPlace {
  worker: TrainingWorker;
  get: () => TrainingState;
  set: (training: TrainingState) => void;
}

/** Of a training alone: the page shows it. */
export const MAIN_PLACE: TrainingPlace = {
  worker: mainWorker,
  get: () => appStore.getState().training,
  set: (training) => {
    appStore.setState({ training });
  },
};

/** The trainings under way, which are paused, resumed and stopped as one. */
const places = new Set<TrainingPlace>();

const NOTHING = { paused: false, stopping: false };

/** What a person asked of them; one that begins meanwhile, or anew, does the same. */
let asked = NOTHING;

export function askedOfTrainings(): typeof NOTHING {
  return asked;
}

/** To be called before the first of the trainings that are one work. */
export function askNothing(): void {
  asked = NOTHING;
}

/** @returns takes the training out again when it is over */
export function joinTrainings(place: TrainingPlace): () => void {
  places.add(place);
  return () => {
    places.delete(place);
  };
}

export async function pauseTraining(): Promise<void> {
  asked = { ...asked, paused: true };
  await tellAll((service) => service.pause());
  updateAll({ paused: true });
}

export async function resumeTraining(): Promise<void> {
  asked = { ...asked, paused: false };
  updateAll({ paused: false });
  await tellAll((service) => service.resume());
}

/** Ends the trainings after the batch under way; what is trained so far is evaluated and stays. */
export async function stopTraining(): Promise<void> {
  asked = { paused: false, stopping: true };
  updateAll(asked);
  await tellAll((service) => service.stop());
}

async function tellAll(what: (service: Remote<TrainingService>) => Promise<void>): Promise<void> {
  await Promise.all([...places].map(({ worker }) => worker.call(what)));
}

function updateAll(change: Partial<RunningTraining>): void {
  for (const place of places) updateRunning(place, () => change);
}

/** Nothing where the training does not run. */
export function updateRunning(
  { get, set }: TrainingPlace,
  change: (training: RunningTraining) => Partial<RunningTraining>,
): void {
  const training = get();
  if (training.status === 'running') set({ ...training, ...change(training) });
}

import { appStore } from '../app-store';
import type { RunningTraining } from './train-state';
import { workers } from '../shared/workers';

export async function pauseTraining(): Promise<void> {
  await workers.training.call((service) => service.pause());
  updateRunning(() => ({ paused: true }));
}

export async function resumeTraining(): Promise<void> {
  updateRunning(() => ({ paused: false }));
  await workers.training.call((service) => service.resume());
}

/** Ends the training after the batch under way; what is trained so far is evaluated and stays. */
export async function stopTraining(): Promise<void> {
  updateRunning(() => ({ stopping: true, paused: false }));
  await workers.training.call((service) => service.stop());
}

/** Nothing where no training is running. */
export function updateRunning(
  change: (training: RunningTraining) => Partial<RunningTraining>,
): void {
  appStore.setState(({ training }) =>
    training.status === 'running' ? { training: { ...training, ...change(training) } } : {},
  );
}

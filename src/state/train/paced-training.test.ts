import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EpochRecord } from '../../domain/training/history';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import type { TrainingEvent } from '../../workers/training/protocol';
import { appStore } from '../app-store';
import { pacedTraining } from './paced-training';
import { MAIN_PLACE } from './running-training';

beforeEach(() => {
  vi.useFakeTimers();
  appStore.setState({
    training: {
      status: 'running',
      paused: false,
      stopping: false,
      backend: { backend: 'wasm', renderer: 'for the test', reason: 'for the test' },
      recipe: ARTICLE_RECIPE,
      history: [],
      validationMatrix: null,
      live: [],
      keeping: { status: 'not-yet' },
      survived: null,
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  appStore.setState(appStore.getInitialState());
});

it('a thousand epochs within a second are shown in two changes, each epoch once', () => {
  let changes = 0;
  const stopCounting = appStore.subscribe(() => changes++);
  const progress = pacedTraining(MAIN_PLACE);
  for (let epoch = 1; epoch <= 1000; epoch++) {
    progress.tell(endOf(epoch));
    vi.advanceTimersByTime(1);
  }
  stopCounting();
  expect(changes).toBe(2);
  expect(epochsShown()).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
});

it('what is left is shown at once when the training is over, and not again', () => {
  const progress = pacedTraining(MAIN_PLACE);
  progress.tell(endOf(1));
  expect(epochsShown()).toEqual([]);
  progress.showRest();
  vi.advanceTimersByTime(1000);
  expect(epochsShown()).toEqual([1]);
});

it('what a lost worker told is dropped', () => {
  const progress = pacedTraining(MAIN_PLACE);
  progress.tell(endOf(1));
  progress.dropRest();
  vi.advanceTimersByTime(1000);
  expect(epochsShown()).toEqual([]);
  progress.tell(endOf(1));
  vi.advanceTimersByTime(1000);
  expect(epochsShown()).toEqual([1]);
});

it('points within an epoch go when it is over', () => {
  const progress = pacedTraining(MAIN_PLACE);
  const point = { epoch: 1, epochs: 2, step: 3, stepsPerEpoch: 5, loss: 1, accuracy: 0.5 };
  progress.tell({ kind: 'batch', progress: { ...point, elapsedMs: 7 } });
  progress.showRest();
  expect(appStore.getState().training).toMatchObject({ live: [{ step: 3 }] });
  progress.tell(endOf(1));
  progress.showRest();
  expect(appStore.getState().training).toMatchObject({ live: [], history: [{ epoch: 1 }] });
});

it('the matrix shown is that of the last epoch', () => {
  const progress = pacedTraining(MAIN_PLACE);
  const [first, second] = [[[1]], [[2]]];
  progress.tell({ kind: 'epoch', record: recordOf(1), validationMatrix: first });
  progress.showRest();
  expect(appStore.getState().training).toMatchObject({ validationMatrix: first });
  progress.tell({ kind: 'epoch', record: recordOf(2), validationMatrix: second });
  progress.showRest();
  expect(appStore.getState().training).toMatchObject({ validationMatrix: second });
});

function endOf(epoch: number): TrainingEvent & { kind: 'epoch' } {
  return { kind: 'epoch', record: recordOf(epoch), validationMatrix: null };
}

function recordOf(epoch: number): EpochRecord {
  return { epoch, loss: 1, accuracy: 0.5, valLoss: null, valAccuracy: null, elapsedMs: epoch };
}

function epochsShown(): number[] {
  const { training } = appStore.getState();
  return training.status === 'running' ? training.history.map(({ epoch }) => epoch) : [];
}

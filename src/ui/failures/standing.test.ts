import { expect, it } from 'vitest';
import { datasetOf } from '../../domain/testing/dataset';
import { forestRunOf } from '../../domain/testing/forest-run';
import { runOf } from '../../domain/testing/run';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore, type AppState } from '../../state/app-store';
import type { RunningTraining } from '../../state/train/train-state';
import { standingOf } from './standing';

const START = appStore.getInitialState();

/** A data set that is not kept, beside anything else. */
function opened(more: Partial<AppState> = {}): AppState {
  const dataset = datasetOf([{}]);
  const source = { ...dataset.source, fileName: 'xrays\u202e.zip' };
  return {
    ...START,
    dataset: {
      status: 'ready',
      dataset: { ...dataset, source },
      origin: { kind: 'kept' },
      keeping: { status: 'not-kept' },
    },
    ...more,
  };
}

function running(more: Partial<RunningTraining> = {}): RunningTraining {
  return {
    status: 'running',
    paused: false,
    stopping: false,
    backend: { backend: 'wasm', renderer: 'WebAssembly', reason: 'chosen by hand' },
    recipe: { ...ARTICLE_RECIPE, epochs: 1200 },
    history: [],
    validationMatrix: null,
    live: [],
    keeping: { status: 'not-yet' },
    survived: null,
    ...more,
  };
}

it('says nothing of a page where nothing has begun', () => {
  expect(standingOf(START)).toEqual({ safe: [], lostByReload: [] });
});

it('names the data set, its invisible characters shown, and that a reload would lose it', () => {
  expect(standingOf(opened())).toEqual({
    safe: ['The data set xrays⟨U+202E⟩.zip is open.'],
    lostByReload: ['the data set'],
  });
});

it('says that a training goes on or is paused, and from where a reload would go on', () => {
  expect(standingOf(opened({ training: running() }))).toEqual({
    safe: ['The data set xrays⟨U+202E⟩.zip is open.', 'The training goes on: epoch 1 of 1,200.'],
    lostByReload: ['the data set', 'the training under way'],
  });
  const training = running({ paused: true, keeping: { status: 'kept', epoch: 1001 } });
  expect(standingOf({ ...START, training })).toEqual({
    safe: ['The training is paused in epoch 1 of 1,200.'],
    lostByReload: ['the training since it was kept in epoch 1,001'],
  });
});

it('says that a search and a forest go on, and that a reload would end them', () => {
  expect(
    standingOf({
      ...START,
      training: { status: 'searching' },
      forest: {
        status: 'growing',
        options: START.forestOptions,
        progress: { phase: 'growing', done: 1, elapsedMs: 2 },
      },
    }),
  ).toEqual({
    safe: ['The search goes on.', 'The forest goes on growing.'],
    lostByReload: ['the search under way', 'the forest under way'],
  });
});

it('says which models are there', () => {
  const current = { network: runOf(), forest: forestRunOf() };
  expect(standingOf({ ...START, current })).toEqual({
    safe: ['The trained network is there.', 'The forest is there.'],
    lostByReload: [],
  });
});

it('falls silent where the state itself is broken', () => {
  const broken = { ...START, dataset: null } as unknown as AppState;
  expect(standingOf(broken)).toEqual({
    safe: [],
    lostByReload: ['what is not kept in this browser'],
  });
});

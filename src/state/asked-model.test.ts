import { describe, expect, it } from 'vitest';
import { datasetOf } from '../domain/testing/dataset';
import { forestRunOf } from '../domain/testing/forest-run';
import { runOf } from '../domain/testing/run';
import { ARTICLE_RECIPE } from '../domain/training/recipe';
import { appStore, type AppState } from './app-store';
import { askedModel, canChooseKind, madeModel } from './asked-model';

const DATASET = datasetOf([{}, { label: 'Normal', split: 'test' }, { split: 'test' }]);
const NETWORK: Partial<AppState> = {
  training: {
    status: 'done',
    backend: { backend: 'wasm', renderer: 'WebAssembly', reason: 'chosen by hand' },
    run: runOf(),
  },
};
const RUN = forestRunOf();
const FOREST: Partial<AppState> = { forest: { status: 'ready', run: RUN } };

function stateWith(...parts: Partial<AppState>[]): AppState {
  const dataset: AppState['dataset'] = {
    status: 'ready',
    dataset: DATASET,
    origin: { kind: 'kept' },
    keeping: { status: 'not-kept' },
  };
  return Object.assign({ ...appStore.getInitialState(), dataset }, ...parts) as AppState;
}

const OPENED: Partial<AppState> = {
  openedModel: {
    name: 'a saved one',
    model: { kind: 'network', recipe: ARTICLE_RECIPE, weights: [] },
    isSample: false,
    startedAt: '2020-05-01T00:00:00.000Z',
    calibration: {
      temperature: null,
      test: { truth: new Uint8Array(0), probabilities: new Float32Array(0) },
    },
    testMatrix: [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    origin: { kind: 'bundle', fileName: 'run.zip' },
    known: { kind: 'none' },
  },
};
const CHOSEN: Partial<AppState> = { askedKind: 'forest' };

describe('which model is asked', () => {
  it.each([
    ['nothing is made', [], null],
    ['a network', [NETWORK], 'network'],
    ['a forest alone, though the network is chosen', [FOREST], 'forest'],
    ['both', [NETWORK, FOREST], 'network'],
    ['both, and the forest is chosen', [NETWORK, FOREST, CHOSEN], 'forest'],
    ['a network alone, though the forest is chosen', [NETWORK, CHOSEN], 'network'],
  ] as const)('%s', (_, parts, kind) => {
    expect(madeModel(stateWith(...parts))?.model.kind ?? null).toBe(kind);
  });

  it('a saved model goes before those made here', () => {
    const state = stateWith(NETWORK, FOREST, CHOSEN, OPENED);
    expect(askedModel(state)?.model).toBe(OPENED.openedModel?.model);
    expect(madeModel(state)?.model.kind).toBe('forest');
  });

  it('is the same object from one look to the next, so that no worker is given it again', () => {
    const state = stateWith(NETWORK, FOREST);
    expect(askedModel({ ...state })).toBe(askedModel(state));
    expect(askedModel({ ...state, askedKind: 'forest' })).not.toBe(askedModel(state));
  });

  it.each([
    [[NETWORK], false],
    [[FOREST, CHOSEN], false],
    [[NETWORK, FOREST], true],
    [[NETWORK, FOREST, OPENED], false],
  ])('it can be chosen only where both are made and no saved one is open (%#)', (parts, can) => {
    expect(canChooseKind(stateWith(...parts))).toBe(can);
  });

  it('a forest answers while another one grows', () => {
    const growing: AppState['forest'] = {
      status: 'growing',
      options: RUN.options,
      progress: { phase: 'growing', done: 3, elapsedMs: 10 },
      before: RUN,
    };
    expect(madeModel(stateWith({ forest: growing }))?.model.kind).toBe('forest');
    expect(madeModel(stateWith({ forest: { ...growing, before: null } }))).toBeNull();
  });
});

it('a forest is asked raw, and knows its images and those of the test', () => {
  const run = forestRunOf({
    options: { ...RUN.options, seed: 7 },
    dataset: { ...RUN.dataset, isSample: true },
  });
  expect(askedModel(stateWith({ forest: { status: 'ready', run } }))).toEqual({
    model: { kind: 'forest', forest: run.forest },
    isSample: true,
    calibration: {
      temperature: null,
      test: {
        // Normal and Pneumonia.
        truth: Uint8Array.of(1, 2),
        probabilities: Float32Array.of(0.25, 0.5, 0.25, 0, 0.75, 0.25),
      },
    },
    known: {
      kind: 'dataset',
      dataset: DATASET,
      plan: {
        training: Int32Array.of(0),
        heldOut: { split: 'test', indices: Int32Array.of(1, 2) },
        seed: 7,
      },
    },
  });
});

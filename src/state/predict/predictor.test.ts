import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { datasetOf } from '../../domain/testing/dataset';
import { forestRunOf } from '../../domain/testing/forest-run';
import { runOf } from '../../domain/testing/run';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore, type AppState } from '../app-store';
import { canChooseKind, currentPredictor, predictorOf } from './predictor';

const DATASET = datasetOf([{}, { label: 'Normal', split: 'test' }, { split: 'test' }]);
const RUN = forestRunOf();
const NO_RUNS = { network: null, forest: null };
const NETWORK: Partial<AppState> = { current: { ...NO_RUNS, network: runOf() } };
const FOREST: Partial<AppState> = { current: { ...NO_RUNS, forest: RUN } };
const BOTH: Partial<AppState> = { current: { network: runOf(), forest: RUN } };

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
    classes: ARTICLE_CLASSES,
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
const CHOSEN: Partial<AppState> = { predictorKind: 'forest' };

describe('which model is asked', () => {
  it.each([
    ['nothing is made', [], null],
    ['a network', [NETWORK], 'network'],
    ['a forest alone, though the network is chosen', [FOREST], 'forest'],
    ['both', [BOTH], 'network'],
    ['both, and the forest is chosen', [BOTH, CHOSEN], 'forest'],
    ['a network alone, though the forest is chosen', [NETWORK, CHOSEN], 'network'],
  ] as const)('%s', (_, parts, kind) => {
    expect(currentPredictor(stateWith(...parts))?.model.kind ?? null).toBe(kind);
  });

  it('a saved model goes before those made here', () => {
    const state = stateWith(BOTH, CHOSEN, OPENED);
    expect(predictorOf(state)?.model).toBe(OPENED.openedModel?.model);
    expect(currentPredictor(state)?.model.kind).toBe('forest');
  });

  it('is the same object from one look to the next, so that no worker is given it again', () => {
    const state = stateWith(BOTH);
    expect(predictorOf({ ...state })).toBe(predictorOf(state));
    expect(predictorOf({ ...state, predictorKind: 'forest' })).not.toBe(predictorOf(state));
  });

  it.each([
    [[NETWORK], false],
    [[FOREST, CHOSEN], false],
    [[BOTH], true],
    [[BOTH, OPENED], false],
  ])('it can be chosen only where both are made and no saved one is open (%#)', (parts, can) => {
    expect(canChooseKind(stateWith(...parts))).toBe(can);
  });

  it('goes on answering while another one of its kind is made', () => {
    const progress = { phase: 'growing', done: 3, elapsedMs: 10 } as const;
    const forest: AppState['forest'] = { status: 'growing', options: RUN.options, progress };
    expect(currentPredictor(stateWith(FOREST, { forest }))?.model).toBe(RUN);
    expect(currentPredictor(stateWith({ forest }))).toBeNull();
    const training: AppState['training'] = { status: 'starting', recipe: ARTICLE_RECIPE };
    expect(currentPredictor(stateWith(NETWORK, { training }))?.model.kind).toBe('network');
  });
});

it('a forest is asked raw, and knows its images and those of the test', () => {
  const run = forestRunOf({
    options: { ...RUN.options, seed: 7 },
    dataset: { ...RUN.dataset, isSample: true },
  });
  const predictor = predictorOf(stateWith({ current: { ...NO_RUNS, forest: run } }));
  expect(predictor?.model).toBe(run);
  expect(predictor).toMatchObject({
    origin: { kind: 'current' },
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

import type { Dataset } from '../domain/dataset/dataset';
import type { ForestRun } from '../domain/forest/forest-run';
import type { Model } from '../domain/model/model';
import { calibrateRun, type RunCalibration } from '../domain/run/calibrate-run';
import { truthOf } from '../domain/run/predictions';
import type { Run } from '../domain/run/run-record';
import type { AppState } from './app-store';
import { knownImagesOf, type KnownImages } from './known-images';

/** What answers on the Predict page. */
export interface AskedModel {
  model: Model;
  /** Whether it learned from drawings. */
  isSample: boolean;
  calibration: RunCalibration;
  /** What it learned from. */
  known: KnownImages;
}

/** By origin: whoever has the model is not given it again, and it is calibrated once. */
const known = new WeakMap<Run | ForestRun, AskedModel>();

type MadeState = Pick<AppState, 'training' | 'forest' | 'askedKind' | 'dataset'>;

/** The saved model that was opened, else one that was made here; null while there is neither. */
export function askedModel(state: MadeState & Pick<AppState, 'openedModel'>): AskedModel | null {
  return state.openedModel ?? madeModel(state);
}

/**
 * The network trained last or the forest grown last: the kind that was chosen where there are both.
 * Null while there is neither.
 */
export function madeModel(state: MadeState): AskedModel | null {
  const { dataset, askedKind } = state;
  if (dataset.status !== 'ready') return null;
  const network = trainedRun(state);
  const forest = grownForest(state);
  if (forest !== null && (network === null || askedKind === 'forest')) {
    return remember(forest, () => askedForest(forest, dataset.dataset));
  }
  return network && remember(network, () => askedNetwork(network, dataset.dataset));
}

/** Whether there is a model to ask, without making it ready. */
export function hasModel(state: Pick<AppState, 'training' | 'forest' | 'openedModel'>): boolean {
  return state.openedModel !== null || trainedRun(state) !== null || grownForest(state) !== null;
}

/** Whether it is `askedKind` that decides who answers. */
export function canChooseKind(
  state: Pick<AppState, 'training' | 'forest' | 'openedModel'>,
): boolean {
  return state.openedModel === null && trainedRun(state) !== null && grownForest(state) !== null;
}

/** The network trained last, with all that came of it; null while there is none. */
function trainedRun({ training }: Pick<AppState, 'training'>): Run | null {
  return training.status === 'done' ? training.run : null;
}

/** The forest grown last, also while another one grows; null while there is none. */
function grownForest({ forest }: Pick<AppState, 'forest'>): ForestRun | null {
  if (forest.status === 'growing') return forest.before;
  return forest.status === 'ready' ? forest.run : null;
}

function askedNetwork(run: Run, dataset: Dataset): AskedModel {
  const { recipe, weights, predictions } = run;
  return {
    model: { kind: 'network', recipe, weights },
    isSample: run.dataset.isSample,
    calibration: calibrateRun(run, dataset),
    known: knownImagesOf(dataset, predictions, recipe.seed),
  };
}

/** Raw: a forest holds no images of TRAIN out that a temperature could be fitted on. */
function askedForest(run: ForestRun, dataset: Dataset): AskedModel {
  const { forest, options, predictions } = run;
  const { indices, probabilities } = predictions.test;
  return {
    model: { kind: 'forest', forest },
    isSample: run.dataset.isSample,
    calibration: {
      temperature: null,
      test: { truth: truthOf(dataset, indices), probabilities },
    },
    known: knownImagesOf(dataset, { ...predictions, validation: null }, options.seed),
  };
}

function remember(origin: Run | ForestRun, make: () => AskedModel): AskedModel {
  const before = known.get(origin);
  if (before !== undefined) return before;
  const made = make();
  known.set(origin, made);
  return made;
}

import type { Dataset } from '../../domain/dataset/dataset';
import type { Resampling } from '../../domain/dataset/resampling';
import type { ForestRun } from '../../domain/forest/forest-run';
import type { Model } from '../../domain/model/model';
import { calibrateRun, type RunCalibration } from '../../domain/run/calibrate-run';
import { truthOf } from '../../domain/run/predictions';
import type { Run } from '../../domain/run/run-record';
import type { AppState } from '../app-store';
import { referenceImagesOf, type ReferenceImages } from './reference-images';

/** What answers on the Predict page. */
export interface Predictor {
  model: Model;
  /** How the images it learned from were resampled; those asked about must be made the same way. */
  resampling: Resampling;
  /** Whether it learned from drawings. */
  isSample: boolean;
  calibration: RunCalibration;
  /** What it learned from. */
  known: ReferenceImages;
}

/** By origin: whoever has the model is not given it again, and it is calibrated once. */
const known = new WeakMap<Run | ForestRun, Predictor>();

type MadeState = Pick<AppState, 'training' | 'forest' | 'predictorKind' | 'dataset'>;

/** The saved model that was opened, else one that was made here; null while there is neither. */
export function predictorOf(state: MadeState & Pick<AppState, 'openedModel'>): Predictor | null {
  return state.openedModel ?? madePredictor(state);
}

/**
 * The network trained last or the forest grown last: the kind that was chosen where there are both.
 * Null while there is neither.
 */
export function madePredictor(state: MadeState): Predictor | null {
  const { dataset, predictorKind } = state;
  if (dataset.status !== 'ready') return null;
  const network = trainedRun(state);
  const forest = grownForest(state);
  if (forest !== null && (network === null || predictorKind === 'forest')) {
    return remember(forest, () => forestPredictor(forest, dataset.dataset));
  }
  return network && remember(network, () => networkPredictor(network, dataset.dataset));
}

/** Whether there is a model to ask, without making it ready. */
export function hasPredictor(
  state: Pick<AppState, 'training' | 'forest' | 'openedModel'>,
): boolean {
  return state.openedModel !== null || trainedRun(state) !== null || grownForest(state) !== null;
}

/** Whether it is `predictorKind` that decides who answers. */
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

function networkPredictor(run: Run, dataset: Dataset): Predictor {
  const { recipe, weights, predictions } = run;
  return {
    model: { kind: 'network', recipe, weights },
    resampling: recipe.resampling,
    isSample: run.dataset.isSample,
    calibration: calibrateRun(run, dataset),
    known: referenceImagesOf(dataset, predictions, recipe.seed),
  };
}

/** Raw: a forest holds no images of TRAIN out that a temperature could be fitted on. */
function forestPredictor(run: ForestRun, dataset: Dataset): Predictor {
  const { forest, options, predictions } = run;
  const { indices, probabilities } = predictions.test;
  return {
    model: { kind: 'forest', forest },
    resampling: run.dataset.resampling,
    isSample: run.dataset.isSample,
    calibration: {
      temperature: null,
      test: { truth: truthOf(dataset, indices), probabilities },
    },
    known: referenceImagesOf(dataset, { ...predictions, validation: null }, options.seed),
  };
}

function remember(origin: Run | ForestRun, make: () => Predictor): Predictor {
  const before = known.get(origin);
  if (before !== undefined) return before;
  const made = make();
  known.set(origin, made);
  return made;
}

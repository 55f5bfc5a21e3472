import type { Resampling } from '../domain/dataset/resampling';
import type { Model } from '../domain/model/model';
import { calibrateRun, type RunCalibration } from '../domain/run/calibrate-run';
import type { Run } from '../domain/run/run-record';
import type { AppState } from './app-store';
import { knownImagesOf, type KnownImages } from './known-images';
import type { OpenedModel } from './opened-model-state';

/** What answers on the Predict page. */
export interface AskedModel {
  model: Model;
  /** How the images it learned from were resampled; those asked about must be made the same way. */
  resampling: Resampling;
  /** Whether it learned from drawings. */
  isSample: boolean;
  calibration: RunCalibration;
  /** What it learned from; null for a model that was opened without its images. */
  known: KnownImages | null;
}

/** By origin: whoever has the model is not given it again, and it is calibrated once. */
const known = new WeakMap<OpenedModel | Run, AskedModel>();

/** The saved model that was opened, else the network trained last; null while there is neither. */
export function askedModel({
  training,
  openedModel,
  dataset,
}: Pick<AppState, 'training' | 'openedModel' | 'dataset'>): AskedModel | null {
  if (openedModel !== null) {
    return remember(openedModel, () => ({
      ...openedModel,
      resampling: openedModel.model.recipe.resampling,
      known: null,
    }));
  }
  if (training.status !== 'done' || dataset.status !== 'ready') return null;
  const { run } = training;
  const { recipe, weights, predictions } = run;
  return remember(run, () => ({
    model: { kind: 'network', recipe, weights },
    resampling: recipe.resampling,
    isSample: run.dataset.isSample,
    calibration: calibrateRun(run, dataset.dataset),
    known: knownImagesOf(dataset.dataset, predictions, recipe.seed),
  }));
}

function remember(origin: OpenedModel | Run, make: () => AskedModel): AskedModel {
  const before = known.get(origin);
  if (before !== undefined) return before;
  const made = make();
  known.set(origin, made);
  return made;
}

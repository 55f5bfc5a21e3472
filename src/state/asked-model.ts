import type { NetworkModel } from '../domain/model/model';
import { calibrateRun, type RunCalibration } from '../domain/run/calibrate-run';
import type { Run } from '../domain/run/run-record';
import type { AppState } from './app-store';
import type { OpenedModel } from './opened-model-state';

/** What answers on the Predict page. */
export interface AskedModel {
  model: NetworkModel;
  /** Whether it learned from drawings. */
  isSample: boolean;
  calibration: RunCalibration;
  /** The run of this page that it came of; null for a model that was opened without its images. */
  run: Run | null;
}

/** By origin: whoever has the model is not given it again, and it is calibrated once. */
const known = new WeakMap<OpenedModel | Run, AskedModel>();

/** The saved model that was opened, else the network trained last; null while there is neither. */
export function askedModel({
  training,
  openedModel,
  dataset,
}: Pick<AppState, 'training' | 'openedModel' | 'dataset'>): AskedModel | null {
  if (openedModel !== null) return remember(openedModel, () => ({ ...openedModel, run: null }));
  if (training.status !== 'done' || dataset.status !== 'ready') return null;
  const { run } = training;
  return remember(run, () => ({
    model: { kind: 'network', recipe: run.recipe, weights: run.weights },
    isSample: run.dataset.isSample,
    calibration: calibrateRun(run, dataset.dataset),
    run,
  }));
}

function remember(origin: OpenedModel | Run, make: () => AskedModel): AskedModel {
  const before = known.get(origin);
  if (before !== undefined) return before;
  const made = make();
  known.set(origin, made);
  return made;
}

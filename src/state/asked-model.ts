import type { NetworkModel } from '../domain/model/model';
import type { Run } from '../domain/run/run-record';
import type { AppState } from './app-store';
import type { OpenedModel } from './opened-model-state';

/** What answers on the Predict page. */
export interface AskedModel {
  model: NetworkModel;
  /** Whether it learned from drawings. */
  isSample: boolean;
  /** The run of this page that it came of; null for a model that was opened without its images. */
  run: Run | null;
}

/** One for each origin: a worker that has the model is not given it again. */
const known = new WeakMap<OpenedModel | Run, AskedModel>();

/** The saved model that was opened, else the network trained last; null while there is neither. */
export function askedModel({
  training,
  openedModel,
}: Pick<AppState, 'training' | 'openedModel'>): AskedModel | null {
  if (openedModel !== null) {
    const { model, isSample } = openedModel;
    return remember(openedModel, { model, isSample, run: null });
  }
  if (training.status !== 'done') return null;
  const { run } = training;
  const { recipe, weights, dataset } = run;
  const model: NetworkModel = { kind: 'network', recipe, weights };
  return remember(run, { model, isSample: dataset.isSample, run });
}

function remember(origin: OpenedModel | Run, asked: AskedModel): AskedModel {
  const before = known.get(origin);
  if (before === undefined) known.set(origin, asked);
  return before ?? asked;
}

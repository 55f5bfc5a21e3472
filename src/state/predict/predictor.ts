import type { Dataset } from '../../domain/dataset/dataset';
import type { Model } from '../../domain/model/model';
import { savedModelOf } from '../../domain/model/saved-model';
import type { Run } from '../../domain/run/run';
import { defaultRunName } from '../../domain/run/run-names';
import type { AppState } from '../app-store';
import type { Predictor } from './predict-state';
import { imagesOfDataset } from './reference-images';

/** By run: whoever has the model is not given it again, and it is calibrated once. */
const made = new WeakMap<Run, Predictor>();

/** The saved model that was opened, else a current one; null while there is neither. */
export function predictorOf(state: AppState): Predictor | null {
  return state.openedModel ?? currentPredictor(state);
}

/** The current network or forest: the kind that was chosen where there are both. */
export function currentPredictor(
  state: Pick<AppState, 'current' | 'predictorKind' | 'dataset'>,
): Predictor | null {
  const { current, predictorKind, dataset } = state;
  const other: Model['kind'] = predictorKind === 'network' ? 'forest' : 'network';
  const run = current[predictorKind] ?? current[other];
  if (run === null || dataset.status !== 'ready') return null;
  const predictor = made.get(run) ?? predictorOfRun(run, dataset.dataset);
  made.set(run, predictor);
  return predictor;
}

/** Whether there is a model to ask, without making it ready. */
export function hasPredictor({
  current,
  openedModel,
}: Pick<AppState, 'current' | 'openedModel'>): boolean {
  return openedModel !== null || current.network !== null || current.forest !== null;
}

/** Whether it is `predictorKind` that decides who answers. */
export function canChooseKind({
  current,
  openedModel,
}: Pick<AppState, 'current' | 'openedModel'>): boolean {
  return openedModel === null && current.network !== null && current.forest !== null;
}

function predictorOfRun(run: Run, dataset: Dataset): Predictor {
  return {
    ...savedModelOf(run, defaultRunName(run, new Date(run.startedAt))),
    origin: { kind: 'current' },
    known: imagesOfDataset(dataset, run),
  };
}

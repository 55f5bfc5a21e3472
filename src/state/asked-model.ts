import type { NetworkModel } from '../domain/model/model';
import type { Run } from '../domain/run/run-record';
import type { AppState } from './app-store';

/** What answers on the Predict page, and the run it came of. */
export interface AskedModel {
  model: NetworkModel;
  run: Run;
}

/** One model a run: a worker that has it is not given it again. */
const models = new WeakMap<Run, AskedModel>();

/** The model that is asked about images; null while there is none. */
export function askedModel({ training }: Pick<AppState, 'training'>): AskedModel | null {
  if (training.status !== 'done') return null;
  const { run } = training;
  const known = models.get(run);
  if (known) return known;
  const { recipe, weights } = run;
  const asked: AskedModel = { run, model: { kind: 'network', recipe, weights } };
  models.set(run, asked);
  return asked;
}

import type { AppError } from '../domain/app-error';
import { ok, type Result } from '../domain/result';
import type { Run } from '../domain/run/run-record';
import { appStore } from './app-store';
import { clearAskedImages } from './ask-images';
import { trainingWorker } from './clients/training-worker';
import { flatten } from './clients/worker-client';
import { prepareTrainingWorker } from './run-job';

/** Makes a finished run the one that the page evaluates and asks: its network goes to the worker. */
export async function adoptRun(run: Run): Promise<Result<void, AppError>> {
  const { dataset, backendChoice } = appStore.getState();
  if (dataset.status !== 'ready') return ok(undefined);
  const { recipe, weights } = run;
  const started = await prepareTrainingWorker({
    dataset: dataset.dataset,
    recipe,
    backendChoice,
  });
  if (!started.ok) return started;
  const adopted = flatten(
    await trainingWorker().call((service) => service.adoptNetwork(recipe, weights)),
  );
  if (!adopted.ok) return adopted;
  clearAskedImages();
  appStore.setState({
    openedModel: null,
    training: { status: 'done', backend: started.value, run },
  });
  return ok(undefined);
}

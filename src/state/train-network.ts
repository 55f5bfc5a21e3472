import { proxy } from 'comlink';
import { detailOf, type AppError } from '../domain/app-error';
import { countsInUse, indicesInUse, type Exclusion } from '../domain/audit/exclusions';
import { findEmptyClass, type Dataset } from '../domain/dataset/dataset';
import {
  classificationReport,
  type ClassificationReport,
} from '../domain/evaluation/classification-report';
import { fail, ok, type Result } from '../domain/result';
import { mapSplits, truthOf, type SplitPredictions } from '../domain/run/predictions';
import { runDatasetOf, type Run } from '../domain/run/run-record';
import type { BackendChoice, BackendSpeed } from '../domain/training/backend';
import { findRecipeProblems, type Recipe } from '../domain/training/recipe';
import type { BackendReport, TrainingEvent, TrainingRequest } from '../workers/training/protocol';
import { appStore, isTraining, type RunningTraining } from './app-store';
import { measureSpeeds, rememberedSpeeds } from './backend-speeds';
import { clearPrediction } from './classify-image';
import {
  endTrainingWorker,
  loadIntoTrainingWorker,
  trainingWorker,
} from './clients/training-worker';
import { flatten } from './clients/worker-client';

/** Trains the recipe on the data set, evaluates the network and leaves a run. */
export async function startTraining(): Promise<void> {
  const { dataset, exclusions, importing, training, recipe, backendChoice } = appStore.getState();
  if (dataset.status !== 'ready' || isTraining(training)) return;
  // The import would end in another data set, and with it this training.
  if (importing.status === 'loading') return;
  if (findRecipeProblems(recipe).length > 0) return;
  if (findEmptyClass(countsInUse(dataset.dataset, exclusions)) !== null) return;
  clearPrediction();
  appStore.setState({ training: { status: 'starting', recipe } });

  const result = await settle(() => runRecipe(dataset.dataset, exclusions, recipe, backendChoice));
  if (result.ok) {
    const { backend, run } = result.value;
    appStore.setState({ training: { status: 'done', backend, run } });
    return;
  }
  const { error } = result;
  // A worker that died holds nothing any more, and one whose device failed would fail again.
  if (error.code === 'worker/crashed' || error.code === 'training/failed') endTrainingWorker();
  const { training: last } = appStore.getState();
  const history = last.status === 'running' || last.status === 'evaluating' ? last.history : [];
  appStore.setState({ training: { status: 'failed', error, history } });
}

export async function pauseTraining(): Promise<void> {
  await trainingWorker().call((service) => service.pause());
  updateRunning(() => ({ paused: true }));
}

export async function resumeTraining(): Promise<void> {
  updateRunning(() => ({ paused: false }));
  await trainingWorker().call((service) => service.resume());
}

/** Ends the training after the batch under way; what is trained so far is evaluated and stays. */
export async function stopTraining(): Promise<void> {
  updateRunning(() => ({ stopping: true, paused: false }));
  await trainingWorker().call((service) => service.stop());
}

async function settle<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await work();
  } catch (thrown) {
    return fail({ code: 'training/failed', detail: detailOf(thrown) });
  }
}

async function runRecipe(
  dataset: Dataset,
  exclusions: readonly Exclusion[],
  recipe: Recipe,
  backendChoice: BackendChoice,
): Promise<Result<{ backend: BackendReport; run: Run }, AppError>> {
  const startedAt = new Date().toISOString();
  const worker = trainingWorker();
  const loaded = await loadIntoTrainingWorker(dataset);
  if (!loaded.ok) return loaded;
  const speeds = backendChoice === 'auto' ? await speedsOf(recipe) : ok(null);
  if (!speeds.ok) return speeds;
  const started = flatten(
    await worker.call((service) => service.start(backendChoice, speeds.value)),
  );
  if (!started.ok) return started;

  let backend = started.value;
  appStore.setState({
    training: {
      status: 'running',
      paused: false,
      stopping: false,
      backend,
      recipe,
      history: [],
      live: [],
    },
  });
  const indices = {
    train: indicesInUse(dataset, 'train', exclusions),
    test: indicesInUse(dataset, 'test', exclusions),
  };
  const request: TrainingRequest = {
    recipe,
    trainIndices: indices.train,
    validationIndices: recipe.validation === 'test' ? indices.test : new Int32Array(),
  };
  const onEvent = (event: TrainingEvent) => {
    if (event.kind === 'backend') backend = event.backend;
    recordEvent(event);
  };
  const outcome = flatten(await worker.call((service) => service.train(request, proxy(onEvent))));
  if (!outcome.ok) return outcome;

  const { history } = outcome.value;
  appStore.setState({ training: { status: 'evaluating', backend, recipe, history } });
  const evaluationStart = performance.now();
  const train = await predictImages(indices.train);
  if (!train.ok) return train;
  const test = await predictImages(indices.test);
  if (!test.ok) return test;
  const predictions = { train: train.value, test: test.value, validation: null };
  const evaluation = mapSplits<SplitPredictions, ClassificationReport>(
    predictions,
    ({ indices: images, probabilities }) =>
      classificationReport(truthOf(dataset, images), probabilities),
  );
  const evaluationMs = performance.now() - evaluationStart;
  const { status, weights, keptEpoch, trainingMs } = outcome.value;
  const run: Run = {
    startedAt,
    status,
    environment: {
      backend: backend.backend,
      renderer: backend.renderer,
      userAgent: navigator.userAgent,
    },
    dataset: runDatasetOf(dataset, exclusions),
    recipe,
    history,
    predictions,
    evaluation,
    keptEpoch,
    weights,
    timings: { importMs: dataset.timings.totalMs, trainingMs, evaluationMs },
  };
  return ok({ backend, run });
}

/** Measured once and then remembered. */
async function speedsOf(recipe: Recipe): Promise<Result<BackendSpeed[], AppError>> {
  const remembered = rememberedSpeeds(recipe);
  if (remembered === null) return measureSpeeds(recipe);
  appStore.setState({ backendSpeeds: remembered });
  return ok(remembered);
}

async function predictImages(
  indices: Int32Array<ArrayBuffer>,
): Promise<Result<SplitPredictions, AppError>> {
  const probabilities = flatten(
    await trainingWorker().call((service) => service.classifyDataset(indices)),
  );
  return probabilities.ok ? ok({ indices, probabilities: probabilities.value }) : probabilities;
}

function recordEvent(event: TrainingEvent): void {
  switch (event.kind) {
    case 'batch':
      updateRunning(({ live }) => ({ live: [...live, event.progress] }));
      break;
    case 'epoch':
      updateRunning(({ history }) => ({ history: [...history, event.record], live: [] }));
      break;
    case 'backend':
      updateRunning(() => ({ backend: event.backend }));
      break;
  }
}

function updateRunning(change: (training: RunningTraining) => Partial<RunningTraining>): void {
  appStore.setState(({ training }) =>
    training.status === 'running' ? { training: { ...training, ...change(training) } } : {},
  );
}

import { deleteDB } from 'idb';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { KeptExperiment } from '../../domain/experiments/experiment';
import { seedRecipes } from '../../domain/experiments/experiment-recipes';
import type { Dataset } from '../../domain/dataset/dataset';
import type { NetworkRun } from '../../domain/run/run';
import { datasetOf } from '../../domain/testing/dataset';
import { pictureOf } from '../../domain/testing/pictures';
import { runOf } from '../../domain/testing/run';
import { ARTICLE_RECIPE, type Recipe } from '../../domain/training/recipe';
import type { RunPosition } from '../../domain/training/run-position';
import { appStore, type AppState } from '../app-store';
import { onCores } from '../testing/on-cores';
import { setAppState } from '../testing/set-app-state';
import { pauseTraining, resumeTraining, stopTraining } from '../train/running-training';
import { startTraining } from '../train/train-network';
import { workers } from '../shared/workers';
import { madeOf } from '../visit/made-of-dataset';
import {
  forgetWork,
  keepExperiment,
  keepTraining,
  listEarlierWork,
  readExperiments,
  trainingOfExperiment,
} from '../train/earlier-work';
import { goOnWith } from '../train/go-on-with';
import type { ExperimentState } from './experiment-state';
import { runExperiment, stopExperiment } from './run-experiment';

/** Nine images to learn from, three to test on, of the classes in turn. */
const DATASET = datasetOf(
  Array.from({ length: 12 }, (_, index) => ({
    split: index < 9 ? ('train' as const) : ('test' as const),
    pixels: pictureOf((x, y) => (40 + 13 * index + 5 * x + 3 * y) % 256),
  })),
);

/** Of the article, but small. */
const RECIPE: Recipe = {
  ...ARTICLE_RECIPE,
  layers: [{ kind: 'dense', units: 3, activation: 'relu', initializer: 'glorotNormal', l2: 0 }],
  batchSize: 4,
  epochs: 2,
};

/** So large steps that the weights grow without bound. */
const DIVERGING: Recipe = {
  ...RECIPE,
  pixelScaling: 'none',
  batchSize: 1,
  optimizer: { kind: 'sgd', learningRate: 10, momentum: 0.999 },
  layers: [{ kind: 'dense', units: 3, activation: 'linear', initializer: 'glorotNormal', l2: 1 }],
};

/** As the store has a data set when it is open. */
function opened(dataset: Dataset): Pick<AppState, 'dataset'> {
  const [origin, keeping] = [{ kind: 'kept' }, { status: 'not-kept' }] as const;
  return { dataset: { status: 'ready', dataset, origin, keeping } };
}

/** One for all tests, as on a visit: each training gives it the data set and the recipe it is on. */
afterAll(workers.training.end);

function openDataset(change: Partial<AppState> = {}): void {
  setAppState({
    ...opened(DATASET),
    backendChoice: 'cpu',
    recipe: RECIPE,
    ...change,
  });
}

function shownRun(): NetworkRun | null {
  return appStore.getState().current.network;
}

function seeds(): Exclude<ExperimentState, { status: 'idle' }> {
  const { seeds: experiment } = appStore.getState().experiments;
  if (experiment.status === 'idle') throw new Error('no experiment began');
  return experiment;
}

/** Calls once, as soon as the state is so. */
function when(isSo: (state: AppState) => boolean, then: () => void): void {
  const stop = appStore.subscribe((state) => {
    if (!isSo(state)) return;
    stop();
    then();
  });
  onTestFinished(stop);
}

it('until a training ends, the model that was opened before answers', async () => {
  const openedModel = {} as NonNullable<AppState['openedModel']>;
  openDataset({ openedModel });
  const training = startTraining();
  expect(appStore.getState().training.status).toBe('starting');
  expect(appStore.getState().openedModel).toBe(openedModel);
  await training;
  expect(appStore.getState().openedModel).toBeNull();
});

describe('an experiment', () => {
  it('trains each recipe; without a network before, that of the first is the current one', async () => {
    openDataset();
    await runExperiment('seeds', seedRecipes(RECIPE, 3));
    const { status, runs } = seeds();
    expect(status).toBe('ready');
    expect(runs.map(({ recipe }) => recipe.seed)).toEqual([0, 1, 2]);
    expect(shownRun()?.recipe.seed).toBe(0);
    expect(appStore.getState().recipe).toBe(RECIPE);
  });

  it('leaves the network of before as it was, and gives the same network for the same recipe', async () => {
    openDataset({ recipe: { ...RECIPE, seed: 5 } });
    await startTraining();
    const before = shownRun();
    await runExperiment('shortcut', [
      { ...RECIPE, seed: 5 },
      { ...RECIPE, seed: 5, blanking: { blanked: 'centre', width: 0.5, height: 0.75 } },
    ]);
    const { shortcut } = appStore.getState().experiments;
    if (shortcut.status !== 'ready') throw new Error(`the experiment is ${shortcut.status}`);
    expect(shortcut.runs[0]?.predictions.test).toEqual(before?.predictions.test);
    expect(shownRun()).toBe(before);
  });

  it('stopped keeps the trainings that are over, and the first whole network', async () => {
    openDataset();
    when(
      ({ experiments }) =>
        experiments.seeds.status === 'running' && experiments.seeds.runs.length > 0,
      () => {
        stopExperiment('seeds');
      },
    );
    await runExperiment('seeds', seedRecipes({ ...RECIPE, epochs: 20 }, 30));
    const { status, runs } = seeds();
    expect(status).toBe('stopped');
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.length).toBeLessThan(30);
    const first = shownRun();
    expect([first?.recipe.seed, first?.status]).toEqual([0, 'completed']);
    expect(first?.history).toHaveLength(20);
    expect(first?.evaluation.test.images).toBe(3);
  });

  it('whose training fails says why, and keeps the network of before', async () => {
    const before = runOf();
    openDataset({ current: { network: before, forest: null } });
    await runExperiment('seeds', seedRecipes(DIVERGING, 2));
    expect(seeds()).toMatchObject({
      status: 'failed',
      runs: [],
      error: { code: 'training/diverged' },
    });
    expect(shownRun()).toBe(before);
  });

  it('does not begin with a recipe that cannot be trained', async () => {
    openDataset();
    await runExperiment('seeds', seedRecipes({ ...RECIPE, epochs: 0 }, 2));
    expect(appStore.getState().experiments.seeds.status).toBe('idle');
  });
});

describe('side by side', () => {
  /** @returns the most trainings that were under way at once */
  const watchMost = () => {
    let most = 0;
    const stop = appStore.subscribe(({ experiments: { seeds: experiment } }) => {
      if (experiment.status === 'running') most = Math.max(most, experiment.shares.length);
    });
    onTestFinished(stop);
    return () => most;
  };
  const figuresOf = ({ runs }: ReturnType<typeof seeds>) =>
    runs.map(({ recipe, status, evaluation, predictions }) => ({
      ...{ recipe, status, evaluation, predictions },
    }));

  it('trainings come to the figures of one after the other, in the order of the recipes', async () => {
    // The later ones are the shorter ones: they come to their end first.
    const recipes = seedRecipes(RECIPE, 4).map((recipe, at) => ({
      ...recipe,
      epochs: 50 - 15 * at,
    }));
    openDataset();
    onCores(1);
    const mostAlone = watchMost();
    await runExperiment('seeds', recipes);
    const alone = seeds();
    expect([alone.status, mostAlone()]).toEqual(['ready', 1]);
    const first = shownRun();

    setAppState({ current: { network: null, forest: null } });
    onCores(2);
    const most = watchMost();
    await runExperiment('seeds', recipes);
    expect([seeds().status, most()]).toEqual(['ready', 2]);
    expect(figuresOf(seeds())).toEqual(figuresOf(alone));
    expect(shownRun()?.recipe).toEqual(first?.recipe);
    expect(shownRun()?.predictions).toEqual(first?.predictions);
  });

  it('the failure of one leaves those ahead of it, as one after the other', async () => {
    openDataset();
    onCores(2);
    const long = { ...RECIPE, epochs: 200 };
    await runExperiment('seeds', [long, { ...DIVERGING, epochs: 2 }, ...seedRecipes(RECIPE, 9)]);
    expect(seeds()).toMatchObject({
      status: 'failed',
      runs: [{ recipe: { epochs: 200 }, status: 'completed' }],
      error: { code: 'training/diverged' },
    });
    expect(appStore.getState().training.status).toBe('idle');
  });

  it.each([
    [
      'the experiment',
      () => {
        stopExperiment('seeds');
      },
    ],
    ['the training, on the Train page', () => void stopTraining()],
  ])('a stop of %s ends all at once, also those that only start', async (_what, stop) => {
    openDataset();
    onCores(2);
    when(
      ({ experiments }) =>
        experiments.seeds.status === 'running' && experiments.seeds.shares.length === 2,
      stop,
    );
    await runExperiment('seeds', seedRecipes({ ...RECIPE, epochs: 1000 }, 4));
    expect(seeds()).toMatchObject({ status: 'stopped', runs: [] });
  });

  it('a pause holds all, and they go on together', async () => {
    openDataset();
    onCores(2);
    const running = () => {
      const { training } = appStore.getState();
      return training.status === 'running' ? training : null;
    };
    const ended = runExperiment('seeds', seedRecipes({ ...RECIPE, epochs: 1000 }, 2));
    const epochs = () => running()?.history.length ?? 0;
    await vi.waitFor(() => {
      expect(epochs()).toBeGreaterThan(0);
      expect(appStore.getState().experiments.seeds).toMatchObject({ shares: { length: 2 } });
    }, 10_000);
    await pauseTraining();
    expect(running()?.paused).toBe(true);
    const whenPaused = epochs();
    await resumeTraining();
    expect(running()?.paused).toBe(false);
    await vi.waitFor(() => {
      expect(epochs()).toBeGreaterThan(whenPaused);
    }, 10_000);
    await pauseTraining();
    stopExperiment('seeds');
    await ended;
    expect(seeds().status).toBe('stopped');
  });

  it('a worker that dies is replaced, and the figures stay', async () => {
    openDataset();
    onCores(2);
    const recipes = seedRecipes(RECIPE, 3);
    await runExperiment('seeds', recipes);
    const whole = figuresOf(seeds());
    const isRunning = ({ training }: AppState) => training.status === 'running';
    const survived = vi.fn();
    when(({ training }) => training.status === 'running' && training.survived !== null, survived);
    when(isRunning, workers.training.end);
    await runExperiment('seeds', recipes);
    expect(survived).toHaveBeenCalled();
    expect(figuresOf(seeds())).toEqual(whole);
  });
});

describe('an experiment that was left', () => {
  const FINGERPRINTED = { ...DATASET, fingerprint: 'ab' };
  const openFingerprinted = () => {
    openDataset(opened(FINGERPRINTED));
    onTestFinished(() => deleteDB('xray-trainer'));
  };
  const figures = () => seeds().runs.map(({ recipe, predictions }) => [recipe.seed, predictions]);

  it('goes on to the same figures, and is shown with its data set on another visit', async () => {
    openFingerprinted();
    const recipes = seedRecipes({ ...RECIPE, epochs: 10 }, 3);
    await runExperiment('seeds', recipes);
    const whole = figures();
    expect(await madeOf(FINGERPRINTED)).toMatchObject({ experiments: { seeds: seeds() } });

    when(
      ({ experiments }) =>
        experiments.seeds.status === 'running' && experiments.seeds.runs.length === 1,
      () => {
        stopExperiment('seeds');
      },
    );
    await runExperiment('seeds', recipes);
    expect(seeds()).toMatchObject({ status: 'stopped', runs: { length: 1 } });
    const [left, ...others] = appStore.getState().earlierWork;
    expect(others).toEqual([]);
    expect((await madeOf(FINGERPRINTED)).experiments?.seeds).toMatchObject({
      status: 'stopped',
      runs: { length: 1 },
    });
    if (left === undefined) throw new Error('nothing is offered');
    await goOnWith(left, () => undefined);
    expect(seeds().status).toBe('ready');
    expect(figures()).toEqual(whole);
    expect(appStore.getState().earlierWork).toEqual([]);
  });

  it('is offered with the training that it was at, and forgotten with it', async () => {
    openFingerprinted();
    const { id } = await cutOff(RECIPE, 0);
    await listEarlierWork();
    const { earlierWork } = appStore.getState();
    expect(earlierWork.map((work) => [work.kind, work.id])).toEqual([['experiment', id]]);
    expect((await trainingOfExperiment(id, RECIPE))?.id).toBe('cut-off');
    await forgetWork({ kind: 'experiment', id });
    expect(await readExperiments(FINGERPRINTED)).toEqual([]);
    await listEarlierWork();
    expect(await trainingOfExperiment(id, RECIPE)).toBeNull();
  });

  it('keeps what came to its end before its turn, and trains only the rest', async () => {
    openFingerprinted();
    const recipes = seedRecipes(RECIPE, 3);
    await runExperiment('seeds', recipes);
    const whole = figures();
    const [experiment] = await readExperiments(FINGERPRINTED);
    const [first, , last] = experiment?.runs ?? [];
    if (!experiment || !first || !last) throw new Error('it was not kept');
    // Told apart from one that is trained anew.
    const early = [{ at: 2, run: { ...last, pace: { ...last.pace, trainingMs: 12_345 } } }];
    await keepExperiment({ ...experiment, runs: [first], early });
    await listEarlierWork();
    const [left] = appStore.getState().earlierWork;
    if (left === undefined) throw new Error('nothing is offered');
    await goOnWith(left, () => undefined);
    expect(figures()).toEqual(whole);
    expect(seeds().runs[2]?.pace.trainingMs).toBe(12_345);
    const [kept] = await readExperiments(FINGERPRINTED);
    expect(kept?.early).toBeUndefined();
  });

  it('does not take a training that has come to its end for the next one', async () => {
    openFingerprinted();
    const { runs } = await cutOff(RECIPE, 1);
    await listEarlierWork();
    const [left] = appStore.getState().earlierWork;
    if (left === undefined) throw new Error('nothing is offered');
    await goOnWith(left, () => undefined);
    expect(figures()).toEqual(runs.map(({ recipe, predictions }) => [recipe.seed, predictions]));
  });

  /** As a reload leaves an experiment of two trainings. @param recipe of the training it was at */
  async function cutOff(recipe: Recipe, done: number): Promise<KeptExperiment> {
    await runExperiment('seeds', seedRecipes(RECIPE, 2));
    const [experiment] = await readExperiments(FINGERPRINTED);
    if (!experiment) throw new Error('it was not kept');
    await keepExperiment({ ...experiment, runs: experiment.runs.slice(0, done) });
    await keepTraining({
      ...{ id: 'cut-off', startedAt: experiment.savedAt, savedAt: experiment.savedAt },
      ...{ recipe, backendChoice: 'cpu', chosenExclusions: [], exclusions: [] },
      dataset: experiment.dataset,
      experimentId: experiment.id,
      position: { history: [] } as unknown as RunPosition,
    });
    return experiment;
  }

  it('says why it is not kept where the browser has no room', async () => {
    openFingerprinted();
    const full = new DOMException('no room', 'QuotaExceededError');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    onTestFinished(() => {
      put.mockRestore();
    });
    await runExperiment('seeds', seedRecipes(RECIPE, 2));
    const { seeds } = appStore.getState().experiments;
    expect(seeds).toMatchObject({
      status: 'ready',
      keepingProblem: expect.stringContaining('no room') as string,
    });
  });

  it('takes the place of the one of its kind before it, of its data set alone', async () => {
    openFingerprinted();
    const other = { ...DATASET, fingerprint: 'cd' };
    await runExperiment('seeds', seedRecipes(RECIPE, 2));
    setAppState(opened(other));
    await runExperiment('seeds', seedRecipes(RECIPE, 2));
    await runExperiment('folds', [RECIPE]);
    await runExperiment('seeds', seedRecipes({ ...RECIPE, seed: 4 }, 2));
    const kept = await readExperiments(other);
    expect(kept.map(({ kind, recipes }) => [kind, recipes[0]?.seed])).toEqual([
      ['seeds', 4],
      ['folds', 0],
    ]);
    expect(await readExperiments(FINGERPRINTED)).toHaveLength(1);
  });
});

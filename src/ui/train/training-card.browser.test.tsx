import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { NetworkRun } from '../../domain/run/run';
import { seedRecipes } from '../../domain/experiments/experiment-recipes';
import { answersOf, experimentRun } from '../../domain/testing/experiment-run';
import { runOf } from '../../domain/testing/run';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore, type AppState } from '../../state/app-store';
import { NO_EXPERIMENTS } from '../../state/evaluate/experiment-state';
import { setAppState } from '../../state/testing/set-app-state';
import type { RunningTraining, TrainingState } from '../../state/train/train-state';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { opened, TWELVE_IMAGES } from '../testing/opened-dataset';
import { renderInApp } from '../testing/render-in-app';
import { runningTraining } from '../testing/trainings';
import { TrainingCard } from './training-card';

/** The card beside an open data set. */
async function renderCard(state: Partial<AppState> = {}) {
  setAppState({ ...opened(TWELVE_IMAGES), backendChoice: 'wasm', ...state });
  const shown = await renderInApp(<TrainingCard />);
  return {
    shown,
    card: shown.getByRole('region', { name: 'Training' }),
    status: shown.getByRole('status'),
    start: shown.getByRole('button', { name: 'Start training' }),
  };
}

const BACKEND = runningTraining().backend;

describe('a training can be started', () => {
  it('where a data set is open', async () => {
    const { shown, start, status } = await renderCard();
    await expect.element(start).toBeEnabled();
    await expect.element(status).toHaveTextContent('');
    await expectAccessibleInEveryLook(shown);
  });

  it('but not with a recipe outside its limits: the card counts the values', async () => {
    const { shown, card, start } = await renderCard({ recipe: { ...ARTICLE_RECIPE, epochs: 0 } });
    await expect.element(start).toBeDisabled();
    await expect
      .element(card)
      .toHaveTextContent('1 value of the recipe is outside the limits: correct it to start.');
    await expectAccessibleInEveryLook(shown);
    const optimizer = { ...ARTICLE_RECIPE.optimizer, momentum: 1 };
    appStore.setState({ recipe: { ...ARTICLE_RECIPE, epochs: NaN, optimizer } });
    await expect
      .element(card)
      .toHaveTextContent('2 values of the recipe are outside the limits: correct them to start.');
    appStore.setState({ recipe: ARTICLE_RECIPE });
    await expect.element(card).not.toHaveTextContent('outside the limits');
    await expect.element(start).toBeEnabled();
  });

  it('but not on a data set that another one is about to replace', async () => {
    const { card, start } = await renderCard({
      importing: {
        status: 'loading',
        fileName: 'other.zip',
        question: null,
        isSample: false,
        progress: { phase: 'listing', done: 0, total: 0, elapsedMs: 0 },
      },
    });
    await expect.element(start).toBeDisabled();
    await expect
      .element(card)
      .toHaveTextContent('Another data set is being opened: wait for it, or cancel it');
    appStore.setState({ importing: { status: 'idle' } });
    await expect.element(start).toBeEnabled();
  });

  it('but not without a class, whose images are left out', async () => {
    const covids = TWELVE_IMAGES.images.flatMap(({ label }, at) =>
      label === 'COVID-19' ? [at] : [],
    );
    const exclusions = [{ reason: { kind: 'by-hand' as const }, images: covids }];
    const { shown, card, start } = await renderCard({ exclusions });
    await expect.element(start).toBeDisabled();
    await expect.element(card).toHaveTextContent('No COVID-19 image is left in TRAIN or TEST');
    await expect
      .element(card)
      .toHaveTextContent('4 images are left out of the next training. See Explore');
    await expectAccessibleInEveryLook(shown);
  });
});

describe('while it runs', () => {
  it.each<[string, Partial<RunningTraining>, readonly string[]]>([
    [
      'the epochs',
      {},
      ['Training', 'Runs on WASM (WebAssembly): WebAssembly, SIMD (chosen by hand).'],
    ],
    ['that it is paused', { paused: true }, ['Paused']],
    ['that it is stopping', { stopping: true }, ['Stopping after this batch']],
    [
      'that it is kept',
      { keeping: { status: 'kept', epoch: 3 } },
      ['Kept in this browser as it runs: after a reload it can be resumed.'],
    ],
    [
      'why it is not kept',
      { keeping: { status: 'failed', detail: 'no room' } },
      ['It cannot be kept in this browser, so a reload ends it: no room.'],
    ],
    [
      'what it has survived: the device',
      { survived: { what: 'device', epoch: 2 } },
      [
        'The graphics processor was lost; the training resumed from its last checkpoint, in epoch 2.',
      ],
    ],
    [
      'what it has survived: its worker',
      { survived: { what: 'worker', epoch: 3 } },
      ['The training process died; the training resumed from its last checkpoint, in epoch 3.'],
    ],
  ])('says %s', async (_, change, texts) => {
    const { status, card, start } = await renderCard({ training: runningTraining(change) });
    for (const text of texts) await expect.element(status).toHaveTextContent(text);
    await expect.element(card).toHaveTextContent('Epoch 3 of 50');
    await expect.element(start).not.toBeInTheDocument();
  });

  it('shows how far it is and how long it takes', async () => {
    const { shown, card } = await renderCard({ training: runningTraining() });
    const bar = shown.getByRole('progressbar', { name: 'Training progress' });
    // 2 of 50 epochs took 2 s: 48 are left.
    await expect.element(bar).toHaveAttribute('aria-valuenow', '4');
    await expect.element(card).toHaveTextContent('About 48 s left');
    await expectAccessibleInEveryLook(shown);
    appStore.setState({ training: runningTraining({ history: [] }) });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '0');
    await expect.element(card).toHaveTextContent('Epoch 1 of 50');
    await expect.element(card).toHaveTextContent('Estimating the time left');
  });

  it('is told for one of an experiment, with the way to its results', async () => {
    const recipes = seedRecipes(ARTICLE_RECIPE, 3);
    const run = experimentRun({
      labels: TWELVE_IMAGES.labels,
      test: answersOf(TWELVE_IMAGES.labels, [9], []),
    });
    const seeds = {
      status: 'running',
      stopping: false,
      shares: [],
      workers: 1,
      recipe: ARTICLE_RECIPE,
      recipes,
      runs: [run],
    } as const;
    const { shown, status } = await renderCard({
      training: runningTraining(),
      experiments: { ...NO_EXPERIMENTS, seeds },
    });
    await expect
      .element(status)
      .toHaveTextContent('Training 2 of 3 of the experiment “Repeat over seeds”');
    await expect
      .element(shown.getByRole('link', { name: 'See its results on Compare' }))
      .toHaveAttribute('href', '#/compare/experiments');
    await expectAccessibleInEveryLook(shown);
  });

  it('can be paused and stopped, and once paused resumed, by keyboard', async () => {
    const { shown } = await renderCard({ training: runningTraining() });
    await userEvent.keyboard('{Tab}');
    await expect.element(shown.getByRole('button', { name: 'Pause' })).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    await expect.element(shown.getByRole('button', { name: 'Stop' })).toHaveFocus();
    appStore.setState({ training: runningTraining({ paused: true }) });
    await expect.element(shown.getByRole('button', { name: 'Resume' })).toBeEnabled();
    await expect.element(shown.getByRole('button', { name: 'Stop' })).toBeEnabled();
    await expect.element(shown.getByRole('button', { name: 'Pause' })).not.toBeInTheDocument();
    await expectAccessibleInEveryLook(shown);
    appStore.setState({ training: runningTraining({ stopping: true }) });
    await expect.element(shown.getByRole('button', { name: 'Pause' })).toBeDisabled();
    await expect.element(shown.getByRole('button', { name: 'Stop' })).toBeDisabled();
  });
});

describe('says', () => {
  it.each<[string, TrainingState, string]>([
    [
      'that the backend starts',
      { status: 'starting', recipe: ARTICLE_RECIPE },
      'Starting the backend and handing it the images',
    ],
    [
      'that it is evaluated',
      {
        ...{ status: 'evaluating', backend: BACKEND, recipe: ARTICLE_RECIPE, history: [] },
        validationMatrix: null,
      },
      'Evaluating on the train and test images.',
    ],
    ['that a search runs', { status: 'searching' }, 'A search is trying values'],
  ])('%s', async (_, training, text) => {
    const { shown, status } = await renderCard({ training });
    await expect.element(status).toHaveTextContent(text);
    await expect
      .element(shown.getByRole('link', { name: 'Evaluate the network' }))
      .not.toBeInTheDocument();
  });

  it('nothing of a training that failed, which can be started again', async () => {
    const { status, start } = await renderCard({
      training: { status: 'failed', error: { code: 'training/device-lost' }, history: [] },
    });
    await expect.element(status).toHaveTextContent('');
    await expect.element(start).toBeEnabled();
  });
});

describe('when it is done, says', () => {
  it.each<[string, Partial<NetworkRun>, string]>([
    ['how long it took', {}, 'Training finished: 1 epoch in 2.5 sRuns on WASM (WebAssembly)'],
    [
      'that it was stopped, and claims no epoch that was not',
      { status: 'stopped', history: [], keptEpoch: null },
      'Training finished: 0 epochs in 2.5 s, stopped by hand',
    ],
    [
      'that it stopped early',
      { status: 'stopped-early' },
      'stopped early: the validation loss no longer fell',
    ],
    [
      'that it diverged',
      { status: 'diverged' },
      'Training finished: 1 epoch in 2.5 s, then it diverged',
    ],
    [
      'which epoch is kept',
      { history: runningTraining().history, keptEpoch: 1 },
      'The weights of epoch 1 are kept, where the validation loss was lowest.',
    ],
  ])('%s', async (_, change, text) => {
    const timings = { importMs: 1, trainingMs: 2500, evaluationMs: 1 };
    const network = runOf({ timings, ...change });
    const { shown, status } = await renderCard({ current: { network, forest: null } });
    await expect.element(status).toHaveTextContent(text);
    await expect
      .element(shown.getByRole('link', { name: 'Evaluate the network' }))
      .toHaveAttribute('href', '#/evaluate');
  });
});

import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../domain/run/run-summary';
import { runOf } from '../../domain/testing/run';
import type { EpochRecord } from '../../domain/training/history';
import { appStore } from '../../state/app-store';
import { NO_KEPT_RUNS } from '../../state/evaluate/kept-runs-state';
import type { RunningTraining } from '../../state/train/train-state';
import { setAppState } from '../../state/testing/set-app-state';
import { RECOMMENDED_RECIPE } from '../../domain/training/recipe';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { opened, TWELVE_IMAGES } from '../testing/opened-dataset';
import { EVALUATED_DATASET, evaluatedRun, trainedOn } from '../testing/evaluated-run';
import { PHONE, renderInApp, type Shown } from '../testing/render-in-app';
import { runningTraining } from '../testing/trainings';
import { TrainPage } from './train-page';

const { history } = runningTraining();

it('leads to Data while there is no data set', async () => {
  const shown = await renderInApp(<TrainPage />);
  await expect.element(shown.getByText('Train needs a data set.')).toBeVisible();
  await expect
    .element(shown.getByRole('link', { name: 'Go to Data' }))
    .toHaveAttribute('href', '#/data');
  await expectAccessibleInEveryLook(shown);
});

it('says why a training failed, and what to do', async () => {
  setAppState({
    ...opened(TWELVE_IMAGES),
    training: {
      status: 'failed',
      error: { code: 'worker/crashed', service: 'training', detail: 'it could not be started' },
      history: [],
    },
  });
  const shown = await renderInApp(<TrainPage />);
  const alert = shown.getByRole('alert', { name: 'The training process stopped unexpectedly' });
  await expect.element(alert).toHaveTextContent('it could not be started');
  await expect.element(alert).toHaveTextContent('Try again.');
});

it('says of a training that diverged which network is kept', async () => {
  const run = runOf({ status: 'diverged', keptEpoch: 1 });
  setAppState({ ...opened(TWELVE_IMAGES), current: { network: run, forest: null } });
  const shown = await renderInApp(<TrainPage />);
  const alert = shown.getByRole('alert', { name: 'The training diverged in epoch 2' });
  await expect
    .element(alert)
    .toHaveTextContent('The steps were so large that the weights grew without bound.');
  await expect
    .element(alert)
    .toHaveTextContent(
      'The network of epoch 1 is kept and can be evaluated. Lower the learning rate or the momentum and start again.',
    );
  await expectAccessibleInEveryLook(shown);
});

describe('the charts', () => {
  it('say that the first epoch runs', async () => {
    setAppState({ ...opened(TWELVE_IMAGES), training: runningTraining({ history: [] }) });
    const shown = await renderInApp(<TrainPage />);
    const charts = shown.getByRole('region', { name: 'Charts' });
    await expect.element(charts).toHaveTextContent('Accuracy: the first epoch is running');
    await expect.element(charts).toHaveTextContent('Loss: the first epoch is running');
  });

  it('tell of the last epoch, on the test set as the article did', async () => {
    setAppState({ ...opened(TWELVE_IMAGES), training: runningTraining() });
    const shown = await renderInApp(<TrainPage />);
    const charts = shown.getByRole('region', { name: 'Charts' });
    await expect
      .element(charts)
      .toHaveTextContent('Accuracy after epoch 2: train 50.0 %, test 62.5 %');
    await expect.element(charts).toHaveTextContent('Train loss fell from 1.500 to 1.250');
    await expect.element(charts).toHaveTextContent('validation (test set)');
    await expect.poll(() => charts.getByRole('figure').elements()).toHaveLength(2);
    // Two epochs have a swing, too.
    await expect
      .element(charts)
      .toHaveTextContent('From epoch 1 to 2 test accuracy swung between 50.0 % and 62.5 %');
    await expect
      .poll(() => charts.element().querySelectorAll('.recharts-reference-area'))
      .toHaveLength(1);
    await expect.element(charts).not.toHaveTextContent('before:');
    await expectAccessibleInEveryLook(shown);
  });

  it('have the run before on the same data set behind them, by its name', async () => {
    const dataset = { ...TWELVE_IMAGES, fingerprint: 'a' };
    const summaryOn = (fingerprint: string, id: string) =>
      summaryOf(
        runOf({ id, dataset: { ...runOf().dataset, fingerprint } }),
        new Date(2020, 4, 1, 14, 5),
      );
    const runs = [summaryOn('b', 'other'), summaryOn('a', 'before')];
    setAppState({
      ...opened(dataset),
      training: runningTraining(),
      keptRuns: { ...NO_KEPT_RUNS, runs },
    });
    const shown = await renderInApp(<TrainPage />);
    const charts = shown.getByRole('region', { name: 'Charts' });
    await expect.element(charts).toHaveTextContent('before: Article, seed 0, 1 epoch, 14:05');
    await expectAccessibleInEveryLook(shown);
    appStore.setState({ keptRuns: { ...NO_KEPT_RUNS, runs: runs.slice(0, 1) } });
    await expect.element(charts).not.toHaveTextContent('before:');
  });

  it('name what was held out of train', async () => {
    setAppState({
      ...opened(TWELVE_IMAGES),
      training: runningTraining({ recipe: RECOMMENDED_RECIPE }),
    });
    const shown = await renderInApp(<TrainPage />);
    const charts = shown.getByRole('region', { name: 'Charts' });
    await expect.element(charts).toHaveTextContent('validation (held out of train)');
    await expect.element(charts).toHaveTextContent('train 50.0 %, validation 62.5 %');
    await expect.element(charts).not.toHaveTextContent('test set');
    expect(charts.element().querySelector('.recharts-reference-area')).toBeNull();
  });

  it('have no validation where nothing was validated on', async () => {
    const unvalidated = history.map((epoch) => ({ ...epoch, valLoss: null, valAccuracy: null }));
    const run = runOf({ history: unvalidated });
    setAppState({ ...opened(TWELVE_IMAGES), current: { network: run, forest: null } });
    const shown = await renderInApp(<TrainPage />);
    const accuracy = shown.getByRole('figure', { name: 'Accuracy after epoch 2: train 50.0 %' });
    await expect.element(accuracy).toBeVisible();
    await expect
      .element(shown.getByRole('region', { name: 'Charts' }))
      .not.toHaveTextContent('validation');
  });

  it('are not there where no epoch was finished', async () => {
    const run = runOf({ status: 'stopped', history: [], keptEpoch: null });
    setAppState({ ...opened(TWELVE_IMAGES), current: { network: run, forest: null } });
    const shown = await renderInApp(<TrainPage />);
    await expect.element(shown.getByText('stopped by hand')).toBeVisible();
    await expect.element(shown.getByRole('region', { name: 'Charts' })).not.toBeInTheDocument();
    await expect.element(shown.getByText('the first epoch is running')).not.toBeInTheDocument();
  });
});

it('shows what the trained network says of the test images', async () => {
  setAppState(trainedOn(EVALUATED_DATASET, evaluatedRun()));
  const shown = await renderInApp(<TrainPage />);
  const result = shown.getByRole('region', { name: 'Test images' });
  // 57 of 72.
  await expect
    .element(result.getByRole('heading', { name: /^Test accuracy 79\.2\s%$/ }))
    .toBeVisible();
  const row = result.getByRole('row', { name: /Pneumonia/ }).nth(1);
  await expect.element(row).toHaveTextContent(/0.*4.*30/);
  appStore.setState({ training: runningTraining() });
  await expect.element(result.getByText('Test accuracy')).not.toBeInTheDocument();
});

describe('the matrix of a training under way', () => {
  const renderTraining = async (change: Partial<RunningTraining> = {}) => {
    setAppState({ ...opened(TWELVE_IMAGES), training: runningTraining(change) });
    const shown = await renderInApp(<TrainPage />);
    const test = shown.getByRole('region', { name: 'Test images' });
    return { shown, test, validation: shown.getByRole('region', { name: 'Validation images' }) };
  };

  it('is of the test images where they are validated on, and grows with the epochs', async () => {
    const { shown, test } = await renderTraining();
    await expect
      .element(test.getByRole('heading', { name: 'Validation on the test set after epoch 2' }))
      .toBeVisible();
    // True rows, predicted columns: 1 of 3 with Normal is taken for Pneumonia.
    const normal = test.getByRole('row', { name: /Normal/ }).nth(1);
    await expect.element(normal).toHaveTextContent(/0\s*0\.0.%\s*2\s*66\.7.%\s*1\s*33\.3.%/);
    await expectAccessibleInEveryLook(shown);
    appStore.setState({
      training: runningTraining({
        history: [...history, { ...(history[1] as EpochRecord), epoch: 3 }],
        validationMatrix: [
          [3, 0, 0],
          [0, 3, 0],
          [1, 0, 1],
        ],
      }),
    });
    await expect.element(test.getByRole('heading', { name: 'after epoch 3' })).toBeVisible();
    await expect.element(normal).toHaveTextContent(/0\s*0\.0.%\s*3\s*100\.0.%\s*0\s*0\.0.%/);
  });

  it('is of the images held out, where they are validated on', async () => {
    const { test, validation } = await renderTraining({ recipe: RECOMMENDED_RECIPE });
    await expect
      .element(validation.getByRole('heading', { name: 'Validation after epoch 2', exact: true }))
      .toBeVisible();
    await expect.element(test).not.toBeInTheDocument();
  });

  it('has its place before the first epoch ends, and where it has gone on from a checkpoint', async () => {
    const { test } = await renderTraining({ history: [], validationMatrix: null });
    const first = test.getByRole('heading', { name: 'comes after epoch 1' });
    await expect.element(first).toBeVisible();
    const { height } = test.element().getBoundingClientRect();
    appStore.setState({ training: runningTraining({ validationMatrix: null }) });
    await expect.element(test.getByRole('heading', { name: 'comes after epoch 3' })).toBeVisible();
    appStore.setState({ training: runningTraining() });
    await expect.element(test.getByRole('heading', { name: 'after epoch 2' })).toBeVisible();
    expect(test.element().getBoundingClientRect().height).toBe(height);
  });

  it('stays while the network is asked about all images', async () => {
    const { recipe, backend, validationMatrix } = runningTraining();
    const { test } = await renderTraining();
    appStore.setState({
      training: { status: 'evaluating', recipe, backend, history, validationMatrix },
    });
    await expect.element(test.getByRole('heading', { name: 'after epoch 2' })).toBeVisible();
  });

  it('is not there without validation', async () => {
    const { test, validation } = await renderTraining({
      recipe: { ...RECOMMENDED_RECIPE, validation: { kind: 'none' } },
      history: history.map((epoch) => ({ ...epoch, valLoss: null, valAccuracy: null })),
      validationMatrix: null,
    });
    await expect.element(test).not.toBeInTheDocument();
    await expect.element(validation).not.toBeInTheDocument();
  });
});

it('explains the terms of its fields', async () => {
  setAppState(opened(TWELVE_IMAGES));
  const shown = await renderInApp(<TrainPage />);
  const recipe = shown.getByRole('region', { name: 'Recipe' });
  await recipe.getByRole('link', { name: 'oversampling' }).hover();
  await expect
    .element(shown.getByRole('tooltip'))
    .toHaveTextContent('Images of rare classes are shown several times an epoch');
  await recipe.getByText('Layers', { exact: true }).click();
  await expect
    .element(recipe.getByRole('link', { name: 'softmax' }))
    .toHaveAttribute('href', '#/glossary/softmax');
  await expectAccessibleInEveryLook(shown);
});

describe('the page', () => {
  const top = (shown: Shown, name: string) =>
    shown.getByRole('region', { name, exact: true }).element().getBoundingClientRect();

  it('has what is changed and Start in sight, and what is seen beside them', async () => {
    setAppState({ ...opened(TWELVE_IMAGES), training: runningTraining() });
    const shown = await renderInApp(<TrainPage />);
    await expect.element(shown.getByRole('region', { name: 'Charts' })).toBeVisible();
    expect(top(shown, 'Charts').top).toBe(top(shown, 'Training').top);
    expect(top(shown, 'Charts').left).toBeGreaterThan(top(shown, 'Recipe').right);
    appStore.setState({ training: { status: 'idle' } });
    await expect.element(shown.getByRole('button', { name: 'Start training' })).toBeVisible();
    for (const label of ['Epochs', 'Oversampling', 'Validation', 'Augmentation']) {
      const { bottom } = shown
        .getByLabelText(label, { exact: true })
        .element()
        .getBoundingClientRect();
      // A screen of 800, less the header of the whole page.
      expect(bottom, label).toBeLessThan(800 - 56);
    }
  });

  it('is one column on a phone: start, what is seen, the fields', async () => {
    setAppState({ ...opened(TWELVE_IMAGES), training: runningTraining() });
    const shown = await renderInApp(<TrainPage />, { scheme: 'light', width: PHONE });
    await expect.element(shown.getByRole('region', { name: 'Charts' })).toBeVisible();
    expect(top(shown, 'Charts').top).toBeGreaterThan(top(shown, 'Training').bottom);
    expect(top(shown, 'Recipe').top).toBeGreaterThan(top(shown, 'Charts').bottom);
  });
});

import { expect, it, onTestFinished } from 'vitest';
import { ARTICLE_NAMES } from '../../domain/testing/classes';
import { datasetOf, type TestImage } from '../../domain/testing/dataset';
import { ARTICLE_RECIPE, type Recipe } from '../../domain/training/recipe';
import { appStore } from '../app-store';
import { workers } from '../shared/workers';
import { setAppState } from '../testing/set-app-state';
import { startTraining } from './train-network';

const RECIPE: Recipe = {
  ...ARTICLE_RECIPE,
  validation: { kind: 'split' },
  layers: [],
  epochs: 2,
};

/** An image of each class in each of the splits, in their order. */
async function trainOn(splits: readonly TestImage['split'][]) {
  onTestFinished(workers.training.end);
  const images = splits.flatMap((split) =>
    ARTICLE_NAMES.map((label, at) => ({ label, pixels: 80 * at, ...(split && { split }) })),
  );
  setAppState({
    dataset: {
      ...{ status: 'ready', dataset: datasetOf(images) },
      ...{ origin: { kind: 'kept' }, keeping: { status: 'not-kept' } },
    },
    backendChoice: 'cpu',
    recipe: RECIPE,
  });
  await startTraining();
  return appStore.getState();
}

it('a network is validated on the validation set, and has learned from none of it', async () => {
  const { current } = await trainOn(['train', 'validation', 'test']);
  const { predictions, evaluation, history } = current.network ?? {};
  expect(predictions?.train.indices).toEqual(Int32Array.of(0, 1, 2));
  expect(predictions?.validation?.indices).toEqual(Int32Array.of(3, 4, 5));
  expect(predictions?.test.indices).toEqual(Int32Array.of(6, 7, 8));
  // What the last epoch was validated on is what is evaluated.
  expect(history?.at(-1)?.valAccuracy).toBeCloseTo(evaluation?.validation?.accuracy ?? NaN, 6);
  expect(current.network?.dataset.counts.validation).toEqual({
    'COVID-19': 1,
    Normal: 1,
    Pnemonia: 1,
  });
});

it('is refused where there is none', async () => {
  const { current, training } = await trainOn(['train', 'test']);
  expect(training).toEqual({
    status: 'failed',
    error: { code: 'training/no-validation-images' },
    history: [],
  });
  expect(current.network).toBeNull();
});

import { describe, expect, it, onTestFinished } from 'vitest';
import { namesOf } from '../../domain/dataset/classes';
import type { Dataset } from '../../domain/dataset/dataset';
import { seedRecipes } from '../../domain/experiments/experiment-recipes';
import { letteredClasses } from '../../domain/testing/classes';
import { datasetOf, type TestImage } from '../../domain/testing/dataset';
import { pictureOf } from '../../domain/testing/pictures';
import { ARTICLE_RECIPE, type Recipe } from '../../domain/training/recipe';
import { appStore } from '../app-store';
import { runExperiment } from '../evaluate/run-experiment';
import { predictWithModel } from '../predict/predict-with-model';
import { predictorOf } from '../predict/predictor';
import { workers } from '../shared/workers';
import { setAppState } from '../testing/set-app-state';
import { growForest } from './grow-forest';
import { startTraining } from './train-network';

/** One bright bar where the class has its place, a little other in each picture. */
function barOf(label: number, classes: number, number: number): Uint8Array<ArrayBuffer> {
  const width = Math.floor(100 / classes);
  return pictureOf((x, y) => {
    const isInBar = Math.floor(x / width) === label;
    return (isInBar ? 200 : 20) + ((number * 7 + x * 3 + y * 5) % 11);
  });
}

/** Six images of each class to learn from, two to test on. */
function barsOf(count: number): Dataset {
  const classes = letteredClasses(count);
  const images = Array.from({ length: 8 }, (_, number) =>
    namesOf(classes).map((name, label): TestImage => ({
      name: `${name}-${number}.png`,
      label: name,
      split: number < 6 ? 'train' : 'test',
      pixels: barOf(label, count, number),
    })),
  );
  return datasetOf(images.flat(), classes);
}

const RECIPE: Recipe = {
  ...ARTICLE_RECIPE,
  layers: [{ kind: 'dense', units: 8, activation: 'tanh', initializer: 'glorotNormal', l2: 0 }],
  batchSize: 6,
  epochs: 12,
};

function openDataset(dataset: Dataset): void {
  onTestFinished(workers.training.end);
  setAppState({
    dataset: {
      ...{ status: 'ready', dataset },
      ...{ origin: { kind: 'kept' }, keeping: { status: 'not-kept' } },
    },
    backendChoice: 'cpu',
    recipe: RECIPE,
    forestOptions: { ...appStore.getState().forestOptions, trees: 15 },
  });
}

/** Two test images of each class, all told right. */
function allRight(count: number): number[][] {
  return Array.from({ length: count }, (_, truth) =>
    Array.from({ length: count }, (_one, predicted) => (predicted === truth ? 2 : 0)),
  );
}

describe.each([2, 5])('a data set of %i classes', (count) => {
  const dataset = barsOf(count);

  it('is trained on, evaluated and asked as any other', async () => {
    openDataset(dataset);
    await startTraining();
    const { network } = appStore.getState().current;
    expect(network?.weights.at(-1)?.bias).toHaveLength(count);
    expect(network?.evaluation.test.confusionMatrix).toEqual(allRight(count));
    expect(network?.evaluation.test.perClass.map(({ className }) => className)).toEqual(
      namesOf(dataset.classes),
    );
    const asked = predictorOf(appStore.getState());
    expect(asked?.classes).toBe(dataset.classes);
    if (!asked) throw new Error('nobody to ask');
    for (let label = 0; label < count; label++) {
      const answer = await predictWithModel(asked.model, 'new.png', barOf(label, count, 9));
      if (!answer.ok) throw new Error(answer.error.code);
      const shares = Array.from(answer.value);
      expect(shares).toHaveLength(count);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      expect(shares.indexOf(Math.max(...shares))).toBe(label);
    }
  });

  it('has a forest that tells its classes', async () => {
    openDataset(dataset);
    await growForest();
    const { forest } = appStore.getState().current;
    expect(forest?.evaluation.test.confusionMatrix).toEqual(allRight(count));
    expect(forest?.dataset.classes).toBe(dataset.classes);
  });
});

it('a data set of 5 classes has experiments over them', async () => {
  openDataset(barsOf(5));
  await runExperiment('seeds', seedRecipes({ ...RECIPE, epochs: 1 }, 2));
  const { seeds } = appStore.getState().experiments;
  if (seeds.status !== 'ready') throw new Error(seeds.status);
  expect(seeds.runs.map(({ evaluation }) => evaluation.test.perClass.length)).toEqual([5, 5]);
});

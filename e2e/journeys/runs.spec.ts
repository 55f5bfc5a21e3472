import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { accuracyOf, EvaluatePage } from './pages/evaluate-page';
import { ForestCard } from './pages/forest-card';
import { ModelsCard } from './pages/models-card';
import { PredictPage } from './pages/predict-page';
import { RunsCard } from './pages/runs-card';
import { TrainPage } from './pages/train-page';
import { download } from './support/downloads';
import { expectInEveryLook } from './support/every-look';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';

/** Trains on the sample, each seed once, and shows the runs. */
async function trainSeeds(page: Page, seeds: readonly number[]): Promise<RunsCard> {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  await frame.open('', 'wasm');
  await new DataPage(page).useSample();
  await frame.goTo('train');
  for (const seed of seeds) await train.train({ epochs: 6, seed });
  await frame.goTo('evaluate');
  const runs = new RunsCard(page);
  await expect(runs.rows).toHaveCount(seeds.length);
  return runs;
}

async function reload(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
}

/** Truth and answer of each test image of each kept run, by the run's name, as the database has them. */
async function readAnswers(page: Page): Promise<Map<string, { truth: number[]; said: number[] }>> {
  const kept = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('xray-trainer');
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('no database'));
      };
    });
    const readAll = (store: string) =>
      new Promise<unknown[]>((resolve) => {
        const request: IDBRequest<unknown[]> = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => {
          resolve(request.result);
        };
      });
    const names = (await readAll('runs')) as { id: string; name: string }[];
    const parts = (await readAll('runParts')) as {
      id: string;
      run: { predictions: { test: { truth: Uint8Array; probabilities: Float32Array } } };
    }[];
    db.close();
    return parts.map(({ id, run }) => {
      const { truth, probabilities } = run.predictions.test;
      return {
        name: names.find((one) => one.id === id)?.name ?? '',
        truth: Array.from(truth),
        said: Array.from(truth, (_, row) => {
          const three = Array.from(probabilities.subarray(row * 3, row * 3 + 3));
          return three.indexOf(Math.max(...three));
        }),
      };
    });
  });
  return new Map(kept.map(({ name, ...answers }) => [name, answers]));
}

test('two runs are kept, renamed, told apart by McNemar and drawn together, on another visit too', async ({
  page,
}) => {
  const runs = await trainSeeds(page, [0, 3]);
  const evaluate = new EvaluatePage(page);
  const matrix = await evaluate.readMatrix('test');

  await test.step('named by preset, seed, epochs and time, and renamed', async () => {
    expect(await runs.nameOf(0)).toMatch(/^Article, seed 3, 6 epochs, \d\d:\d\d$/);
    expect(await runs.nameOf(1)).toMatch(/^Article, seed 0, 6 epochs, \d\d:\d\d$/);
    await expect(runs.rows.nth(0)).toContainText('shown above');
    await runs.rename(await runs.nameOf(0), 'three');
    await runs.rename(await runs.nameOf(1), 'zero');
    // A name of spaces is none, and Escape takes nothing over.
    await runs.rename('zero', 'zero');
    await runs.button('Rename', 'zero').click();
    await page.getByLabel('New name of zero').fill('never');
    await page.getByLabel('New name of zero').press('Escape');
    await expect(runs.button('Rename', 'zero')).toBeFocused();
  });

  await reload(page);
  await new AppFrame(page).expectStep('evaluate');
  await expect(page.getByText('Evaluate needs a trained network.')).toBeVisible();
  await expect(runs.rows).toHaveCount(2);

  await test.step('the figures of the run are those of its own evaluation', async () => {
    const recalls = matrix.map((row, label) => {
      const support = row.reduce((sum, count) => sum + count, 0);
      return ((row[label] ?? 0) / support).toFixed(3);
    });
    const cells = runs.row('three').getByRole('cell');
    await expect(cells.nth(1)).toHaveText('3');
    await expect(cells.nth(2)).toHaveText('6');
    for (const [label, recall] of recalls.entries()) {
      await expect(cells.nth(6 + label)).toHaveText(recall);
    }
  });

  await test.step("McNemar's test counts what the networks said", async () => {
    const answers = await readAnswers(page);
    const zero = answers.get('zero');
    const three = answers.get('three');
    if (!zero || !three) throw new Error(`kept are ${[...answers.keys()].join()}`);
    expect(zero.truth).toEqual(three.truth);
    const isRight = ({ truth, said }: typeof zero) =>
      truth.map((label, row) => label === said[row]);
    const [zeroRight, threeRight] = [isRight(zero), isRight(three)];
    const b = zeroRight.filter((right, row) => right && !threeRight[row]).length;
    const c = threeRight.filter((right, row) => right && !zeroRight[row]).length;
    await runs.pick('zero');
    await expect(runs.card).toContainText('Pick a second run');
    await runs.pick('three');
    await expect(runs.card).toContainText(
      `Of the same 72\u00a0test images, A alone is right on ${b} (b) and B alone on ${c} (c)`,
    );
    if (b + c > 0) await expect(runs.card).toContainText(/McNemar's exact test: p [=<] [\d.]+/);
    await expect(runs.charts).toHaveCount(2);
    await expect(runs.charts.nth(1)).toContainText('A, B: validated on the test set.');
  });

  await expectInEveryLook(page, 'two runs compared');

  await test.step('the table as CSV', async () => {
    const csv = (await download(runs.csvButton, 'runs.csv')).toString('utf8');
    const { data } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ name, seed }) => [name, seed])).toEqual([
      ['three', '3'],
      ['zero', '0'],
    ]);
    const correct = matrix.reduce((sum, row, label) => sum + (row[label] ?? 0), 0);
    expect(Number(data[0]?.['accuracy'])).toBeCloseTo(correct / 72, 12);
  });
});

test('a kept run is opened again with its data set, and answers as before', async ({ page }) => {
  const runs = await trainSeeds(page, [0, 3]);
  const evaluate = new EvaluatePage(page);
  const frame = new AppFrame(page);
  const last = await evaluate.readMatrix('test');
  await runs.rename(await runs.nameOf(1), 'zero');
  await runs.rename(await runs.nameOf(0), 'three');

  await test.step('while its data set is open', async () => {
    await runs.button('Open', 'zero').click();
    await expect(runs.row('zero')).toContainText('shown above');
    await expect(runs.button('Open', 'zero')).toHaveCount(0);
    await expect(page.getByRole('main')).toBeFocused();
  });

  await reload(page);
  await runs.button('Open', 'three').press('Enter');
  await expect(runs.row('three')).toContainText('shown above');
  expect(await evaluate.readMatrix('test')).toEqual(last);

  await frame.goTo('predict');
  const predict = new PredictPage(page);
  const name = SAMPLE_IMAGES.normal;
  await predict.ask({ name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) });
  await predict.expectAnswer(name);
});

test('a forest is kept, tested against a network, asked without its data set and opened again', async ({
  page,
}) => {
  const runs = await trainSeeds(page, [0]);
  const frame = new AppFrame(page);
  const forest = new ForestCard(page);
  await runs.rename(await runs.nameOf(0), 'network');
  await forest.field('Trees').fill('20');
  await forest.grow();
  await expect(runs.rows).toHaveCount(2);
  expect(await runs.nameOf(0)).toMatch(/^Forest, seed 0, 20 trees, \d\d:\d\d$/);
  await runs.rename(await runs.nameOf(0), 'trees');
  const matrix = await forest.readMatrix('test');
  const accuracy = `${(accuracyOf(matrix) * 100).toFixed(1)}\u00a0%`;

  await test.step('its row has its figures, and no epochs', async () => {
    const row = runs.row('trees');
    await expect(row).toContainText('Random forest: 20 trees');
    await expect(row).toContainText('shown below');
    const cells = row.getByRole('cell');
    await expect(cells.nth(1)).toHaveText('0');
    await expect(cells.nth(2)).toHaveText('–');
    await expect(cells.nth(3)).toContainText(accuracy);
  });

  await test.step('McNemar counts what both said', async () => {
    const answers = await readAnswers(page);
    const [network, trees] = [answers.get('network'), answers.get('trees')];
    if (!network || !trees) throw new Error(`kept are ${[...answers.keys()].join()}`);
    expect(network.truth).toEqual(trees.truth);
    const right = (of: typeof trees, row: number) => of.said[row] === of.truth[row];
    const rows = trees.truth.map((_, row) => row);
    const b = rows.filter((row) => right(network, row) && !right(trees, row)).length;
    const c = rows.filter((row) => right(trees, row) && !right(network, row)).length;
    await runs.pick('network');
    await runs.pick('trees');
    await expect(runs.card).toContainText(
      `Of the same 72\u00a0test images, A alone is right on ${b} (b) and B alone on ${c} (c)`,
    );
    await expect(runs.card).toContainText('B: a forest has no epochs, so no line.');
    await expectInEveryLook(page, 'a network and a forest compared');
  });

  await test.step('as CSV', async () => {
    const csv = (await download(runs.csvButton, 'runs.csv')).toString('utf8');
    const { data } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ name, epochs }) => [name, epochs])).toEqual([
      ['trees', ''],
      ['network', '6'],
    ]);
  });

  const name = SAMPLE_IMAGES.pneumonia;
  const image = { name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) };
  const predict = new PredictPage(page);
  await frame.goTo('predict');
  await predict.whoAnswers.getByText('Forest').click();
  await predict.ask(image);
  await predict.expectAnswer(name, 'forest');
  const percentages = await predict.readPercentages();

  await reload(page);
  const models = new ModelsCard(page);
  await models.kept.getByRole('button', { name: 'Use trees' }).click();
  await expect(models.card).toContainText('trees answers');
  await expect(models.card).toContainText(`${accuracy} of 72\u00a0test images right, grown`);
  await predict.ask(image);
  await predict.expectAnswer(name, 'forest');
  expect(await predict.readPercentages()).toEqual(percentages);

  await frame.goTo('evaluate');
  await runs.button('Open', 'trees').click();
  await expect(runs.row('trees')).toContainText('shown below');
  await expect(forest.comparison).toBeFocused();
  expect(await forest.readMatrix('test')).toEqual(matrix);
  await expect(runs.button('Open', 'network')).toBeVisible();
});

test('a forgotten run comes back with Undo, and is gone without', async ({ page }) => {
  const runs = await trainSeeds(page, [0]);
  await runs.rename(await runs.nameOf(0), 'zero');
  await runs.button('Forget', 'zero').press('Enter');
  await expect(runs.rows).toContainText('Forgotten. Undo works until another run is forgotten.');
  await expect(runs.button('Undo: forget', 'zero')).toBeFocused();
  await expectInEveryLook(page, 'a forgotten run');
  await runs.button('Undo: forget', 'zero').press('Enter');
  await expect(runs.button('Forget', 'zero')).toBeFocused();
  await reload(page);
  await expect(runs.rows).toHaveCount(1);

  await runs.button('Rename', 'zero').click();
  await expectInEveryLook(page, 'a run that is renamed');
  await page.getByLabel('New name of zero').fill(' \t');
  await page.getByLabel('New name of zero').press('Enter');
  await runs.button('Forget', 'zero').click();
  await expect(runs.rows).toContainText('Forgotten.');
  await reload(page);
  await expect(page.getByText('Evaluate needs a trained network.')).toBeVisible();
  await expect(runs.card).toHaveCount(0);
});

test('a run that another tab has forgotten does not open, and says so', async ({
  page,
  context,
}) => {
  const runs = await trainSeeds(page, [0, 3]);
  await runs.rename(await runs.nameOf(1), 'zero');
  const tab = await context.newPage();
  await new AppFrame(tab).open('evaluate');
  const second = new RunsCard(tab);
  await second.button('Forget', 'zero').click();
  await expect(second.button('Undo: forget', 'zero')).toBeVisible();
  await tab.close();

  await runs.button('Open', 'zero').click();
  await new AppFrame(page).expectAlert({
    title: 'The run cannot be opened',
    cause: '"zero" is not kept any more',
    next: 'Train it again',
  });
  await expect(runs.rows).toHaveCount(1);
  await expectInEveryLook(page, 'a run that does not open');
});

test('runs on other test images are not tested against each other', async ({ page }) => {
  const runs = await trainSeeds(page, [0]);
  const frame = new AppFrame(page);
  await frame.goTo('data');
  await new DataPage(page).useSmallArchive();
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 1 });
  await frame.goTo('evaluate');
  await expect(runs.rows).toHaveCount(2);
  await runs.pick(await runs.nameOf(0));
  await runs.pick(await runs.nameOf(1));
  await expect(runs.card).toContainText(
    'A and B cannot be tested against each other: they are on other data sets',
  );
  await expect(runs.charts).toHaveCount(2);
});

test('where the browser keeps nothing, runs are compared until the page is closed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('access denied', 'SecurityError');
    };
  });
  const runs = await trainSeeds(page, [0, 3]);
  await expect(runs.card).toContainText(
    'Here until the page is closed. The browser would not keep it: access denied.',
  );
  await runs.rename(await runs.nameOf(1), 'zero');
  await runs.pick('zero');
  await runs.pick(await runs.nameOf(0));
  await expect(runs.card).toContainText('Of the same 72\u00a0test images');
  await runs.button('Open', 'zero').click();
  await expect(runs.row('zero')).toContainText('shown above');
  await runs.button('Forget', 'zero').click();
  await runs.button('Undo: forget', 'zero').click();
  await expect(runs.rows).toHaveCount(2);
  await expectInEveryLook(page, 'runs that are not kept');
  await reload(page);
  await expect(page.getByText('Evaluate needs a trained network.')).toBeVisible();
  await expect(runs.rows).toHaveCount(0);
});

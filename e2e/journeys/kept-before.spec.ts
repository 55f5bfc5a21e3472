import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import {
  loadKeptDatabase,
  loadKeptDatasets,
  readFixture,
  readSampleFileOfThen,
  serveSampleOfThen,
} from '../fixtures/before-the-house/load-kept';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { KeptDatasets } from './pages/kept-datasets';
import { ModelsCard } from './pages/models-card';
import { PredictPage } from './pages/predict-page';
import { RunsCard } from './pages/runs-card';
import { SearchCard } from './pages/search-card';
import { TrainPage } from './pages/train-page';
import { download } from './support/downloads';
import { SMALL_COUNTS } from './support/small-archive';
import { expect, test } from './support/test';

/** What the page of commit 0ef1d98 said: see e2e/fixtures/before-the-house/README.md. */
interface Expected {
  /** Of the sample, all asked at once. */
  images: string[];
  bundles: Record<string, { name: string; rightOf: string; answers: Answer[] }>;
  runs: Record<'renamed' | 'fast', ExpectedRun>;
  interrupted: { item: string; epochs: number; lastLoss: number; testAccuracy: number };
  search: { item: string; rows: string[][] };
  datasets: string[];
}

interface ExpectedRun {
  name: string;
  /** As the list of models says it. */
  rightOf: string;
  confusionMatrix: { train: number[][]; test: number[][] };
  answers: Answer[];
}

/** A line of answers.csv. */
type Answer = Record<string, string>;

/** The same weights may be multiplied in another order elsewhere. */
const DIGITS = 5;
/** A training adds such differences up. */
const TRAINED_DIGITS = 2;

const UNKNOWN = { warning: 'cannot tell', nearest_percentile: '', pca_percentile: '' };

async function readExpected(): Promise<Expected> {
  return JSON.parse((await readFixture('expected.json')).toString('utf8')) as Expected;
}

/** Asks the model that is open about the images. */
async function expectAnswers(page: Page, images: string[], expected: readonly Answer[]) {
  const predict = new PredictPage(page);
  const files = images.map(async (name) => ({
    name,
    mimeType: '',
    buffer: await readSampleFileOfThen(name),
  }));
  await predict.ask(...(await Promise.all(files)));
  await expect(predict.answers.getByRole('status')).toHaveText(
    /^\d\s?answers?(; \d\s?pictures? without one)?(; \d+\s?warnings?)?$/,
  );
  const csv = (await download(predict.saveButton, 'answers.csv')).toString('utf8');
  const { data } = Papa.parse<Answer>(csv, { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(expected.length);
  for (const [index, answer] of expected.map(refuseUnlike).entries()) {
    const found = data[index] ?? {};
    for (const [column, value] of Object.entries(answer)) {
      const isNumber = value !== '' && Number.isFinite(Number(value));
      if (isNumber) expect(Number(found[column]), column).toBeCloseTo(Number(value), DIGITS);
      else expect(found[column], column).toBe(value);
    }
  }
}

/** The page of before answered about what is unlike the images learned from. */
function refuseUnlike(answer: Answer): Answer {
  if (answer['warning'] !== 'unlike') return answer;
  const isGone = (column: string) => /^(most_probable|calibrated_.*|margin)$/.test(column);
  const told = Object.entries(answer).map(([column, value]) => [
    column,
    isGone(column) ? '' : value,
  ]);
  return { ...(Object.fromEntries(told) as Answer), answer: 'No answer' };
}

/** The resampling that made them is gone. */
function goneFor(what: string, name: string) {
  return {
    title: `This ${what} was made with the resampling "Fast"`,
    cause: `${name}: that resampling is gone`,
    next: 'pen the original files',
  };
}

test('bundles of the version before answer as they did, but for one on pixels that are gone', async ({
  page,
}) => {
  const { images, bundles } = await readExpected();
  const frame = new AppFrame(page);
  await frame.open('predict');
  const models = new ModelsCard(page);
  for (const fileName of ['network-bundle.zip', 'copies-bundle.zip', 'forest-bundle.zip']) {
    const expected = bundles[fileName];
    if (expected === undefined) throw new Error(`nothing is expected of ${fileName}`);
    await models.open(fileName, await readFixture(fileName));
    await expect(models.card).toContainText(`${expected.name} answers, from ${fileName}.`);
    await expect(models.card).toContainText(expected.rightOf);
    await expectAnswers(page, images, expected.answers);
  }
  const fast = 'fast-network-bundle.zip';
  await models.open(fast, await readFixture(fast));
  await frame.expectAlert(goneFor('bundle', fast));
  await expect(models.card).toContainText('answers, from forest-bundle.zip.');
});

test('what the version before has kept opens: runs, a search, and a training that was cut off', async ({
  page,
}) => {
  const { images, runs: expected, search, interrupted } = await readExpected();
  const { renamed, fast } = expected;
  await loadKeptDatabase(page, { pixels: 'as-now' });
  await serveSampleOfThen(page);
  const frame = new AppFrame(page);
  await frame.open('predict');
  const models = new ModelsCard(page);
  await expect(models.kept.getByRole('listitem')).toHaveCount(2);
  const item = ({ name }: ExpectedRun) =>
    models.kept.getByRole('listitem').filter({ hasText: name });
  await expect(item(renamed)).toContainText(renamed.rightOf);
  await item(renamed)
    .getByRole('button', { name: `Use ${renamed.name}` })
    .click();
  await expect(models.card).toContainText(`${renamed.name} answers`);
  const withoutImages = renamed.answers.map((answer) => ({ ...answer, ...UNKNOWN }));
  await expectAnswers(page, images, withoutImages);

  await frame.goTo('compare');
  const runs = new RunsCard(page);
  await runs.button('Open', renamed.name).click();
  await frame.expectStep('evaluate');
  const evaluate = new EvaluatePage(page);
  expect(await evaluate.readMatrix('train')).toEqual(renamed.confusionMatrix.train);
  expect(await evaluate.readMatrix('test')).toEqual(renamed.confusionMatrix.test);
  // Its images are open by now: they tell how strange a picture is.
  await frame.goTo('predict');
  await models.unfold();
  const close = page.getByRole('button', { name: 'Use the network trained last' });
  if (await close.isVisible()) await close.click();
  await expectAnswers(page, images, renamed.answers);

  // The other one is listed with its figures, and no more.
  await models.unfold();
  await expect(item(fast)).toContainText(fast.rightOf);
  await item(fast)
    .getByRole('button', { name: `Use ${fast.name}` })
    .click();
  await frame.expectAlert(goneFor('run', fast.name));
  await frame.goTo('compare');
  await runs.button('Open', fast.name).click();
  await frame.expectAlert(goneFor('run', fast.name));

  await test.step('the search shows its trials', async () => {
    await frame.goTo('train');
    await expectTrials(page, search);
  });

  await test.step('the training goes on to the same end', async () => {
    await frame.goTo('data');
    await expectEnd(page, interrupted);
  });
});

test('what was trained on images that are read otherwise by now says so', async ({ page }) => {
  const { images, runs, interrupted } = await readExpected();
  const { name, answers } = runs.renamed;
  await loadKeptDatabase(page, { pixels: 'as-before' });
  await serveSampleOfThen(page);
  const frame = new AppFrame(page);
  await frame.open('compare');
  await new RunsCard(page).button('Open', name).click();
  await frame.expectAlert({
    title: 'The run cannot be opened',
    cause: 'or they were read in another way',
    next: 'images in colour one grey level otherwise',
  });

  await frame.goTo('data');
  const work = page.getByRole('region', { name: 'Earlier work' }).getByRole('listitem');
  await work.filter({ hasText: interrupted.item }).getByRole('button', { name: 'Resume' }).click();
  await frame.expectAlert({
    title: 'The training cannot go on',
    cause: 'or they were read in another way',
    next: 'images in colour one grey level otherwise',
  });

  await frame.goTo('predict');
  await page.getByRole('button', { name: `Use ${name}` }).click();
  await expectAnswers(
    page,
    images,
    answers.map((answer) => ({ ...answer, ...UNKNOWN })),
  );
});

test('the data sets that the version before has kept are listed, and open where they can', async ({
  page,
}) => {
  const { datasets } = await readExpected();
  await loadKeptDatasets(page);
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const kept = new KeptDatasets(page);
  await frame.open();
  await expect(kept.items).toHaveCount(datasets.length);
  for (const text of datasets) await expect(kept.items.filter({ hasText: text })).toHaveCount(1);

  await kept.openButton('small.zip').click();
  await expect(data.summary.getByRole('heading', { name: 'small.zip' })).toBeVisible();
  await data.expectCounts(SMALL_COUNTS);
  await kept.openButton('small-fast.zip').click();
  await frame.expectAlert(goneFor('data set', 'small-fast.zip'));
  await expect(kept.items.filter({ hasText: 'small-fast.zip' })).toHaveCount(1);
});

async function expectTrials(page: Page, expected: Expected['search']): Promise<void> {
  const search = new SearchCard(page);
  const item = search.earlier.getByRole('listitem').filter({ hasText: 'Search:' });
  await expect(item).toContainText(expected.item);
  await item.getByRole('button', { name: 'Look at its trials' }).click();
  expect(await search.readRows()).toEqual(expected.rows);
}

async function expectEnd(page: Page, expected: Expected['interrupted']): Promise<void> {
  const card = page.getByRole('region', { name: 'Earlier work' });
  const item = card.getByRole('listitem').filter({ hasText: expected.item });
  await item.getByRole('button', { name: 'Resume' }).click();
  await new TrainPage(page).expectFinished(expected.epochs);
  await new AppFrame(page).goTo('evaluate');
  const { history, evaluation } = await new EvaluatePage(page).downloadRecord();
  expect(history).toHaveLength(expected.epochs);
  expect(history.at(-1)?.loss).toBeCloseTo(expected.lastLoss, TRAINED_DIGITS);
  expect(evaluation.test.accuracy).toBeCloseTo(expected.testAccuracy, 1);
}

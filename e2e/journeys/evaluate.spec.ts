import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, sumRows } from './pages/evaluate-page';
import { TrainPage } from './pages/train-page';
import { downloadRunRecord } from './support/downloads';
import { expectInEveryLook } from './support/every-look';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

/** Trains on the sample and opens Evaluate. */
async function evaluateSample(page: Page, epochs = 2): Promise<EvaluatePage> {
  const frame = new AppFrame(page);
  await frame.open('', 'wasm');
  await new DataPage(page).useSample();
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs, seed: 1 });
  await frame.goTo('evaluate');
  return new EvaluatePage(page);
}

function readable(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** The whole number before a word: "9 of 11 found". */
function countBefore(text: string, word: string): number {
  const found = new RegExp(`(\\d+) of \\d+ ${word}`).exec(text)?.[1];
  return Number(found);
}

test('every figure has its interval, for train and for test, and the record has them too', async ({
  page,
}) => {
  const evaluate = await evaluateSample(page);
  await evaluate.expectIntervals();
  for (const split of ['train', 'test'] as const) {
    const matrix = await evaluate.readMatrix(split);
    expect(sumRows(matrix)).toEqual(SAMPLE_COUNTS[split]);
    await evaluate.expectIntervals();
    const recalls = evaluate.table(`Scores by class, ${split}`).getByRole('row');
    for (const [label, row] of matrix.entries()) {
      const cell = recalls
        .nth(label + 1)
        .getByRole('cell')
        .nth(1);
      const images = row.reduce((sum, count) => sum + count, 0);
      const [, counts, interval] = readable(await cell.innerText()).split(/\n+/);
      expect(counts).toBe(`${row[label] ?? NaN} of ${images}`);
      expect(interval).toMatch(/^\d+(\.\d)? % to \d+(\.\d)? %$/);
    }
    const scores = evaluate.table(`All classes, ${split}`).getByRole('row');
    await expect(scores).toHaveCount(11);
    await expect(scores.filter({ hasText: /(\d to -?\d)|none: / })).toHaveCount(10);
    await expect(page.getByRole('main')).not.toContainText(/NaN|Infinity|undefined|null/);
  }

  const { evaluation } = await downloadRunRecord(evaluate.recordButton);
  for (const { logLoss, intervals } of [evaluation.train, evaluation.test]) {
    expect(intervals.bootstrap).toMatchObject({ resamples: 2000, seed: 0 });
    const bounds = intervals.bootstrap?.logLoss;
    expect(bounds).toEqual({ low: expect.any(Number), high: expect.any(Number) });
    if (typeof bounds !== 'object') throw new Error('log loss has no interval');
    expect(bounds.low).toBeLessThan(logLoss ?? NaN);
    expect(bounds.high).toBeGreaterThan(logLoss ?? NaN);
  }
});

test('the article stands beside the run, with a sentence whether they differ', async ({ page }) => {
  const evaluate = await evaluateSample(page);
  await evaluate.expectIntervals();
  await expect(evaluate.comparisons).toHaveCount(4);
});

test('a cell shows its images, most confidently wrong first, and each what was said of it', async ({
  page,
}) => {
  const evaluate = await evaluateSample(page);
  const cell = evaluate.cell(/taken for/).first();
  const name = readable((await cell.getAttribute('aria-label')) ?? '');
  const [, title = '', count = ''] = /^(.+: (\d+) images?), [\d.]+ %$/.exec(name) ?? [];
  await cell.click();
  await expect(evaluate.dialog.getByRole('heading')).toHaveText(title);
  await expect(evaluate.listed).toHaveCount(Number(count));
  const labels = await evaluate.listed.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  const probabilities = labels.map((label) => Number(/with ([\d.]+)/.exec(label)?.[1]));
  expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));

  await test.step('one of them', async () => {
    const first = evaluate.listed.first();
    await expect(first).toBeFocused();
    await first.click();
    const dialog = evaluate.dialog;
    await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(
      labels[0]?.split(',')[0] ?? '',
    );
    await expect(dialog).toContainText(/Said to be .+ with [\d.]+\s%: wrong\./);
    const shares = dialog.getByRole('region', { name: 'Probabilities' });
    const values = (await shares.innerText()).match(/[\d.]+(?=\s%)/g)?.map(Number) ?? [];
    expect(values).toHaveLength(3);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 0);
    const near = evaluate.nearest.filter({ hasText: / \d+\.\d\d( \*)?$/ });
    await expect(near).toHaveCount(5);
    const distances = (await near.allInnerTexts()).map((text) =>
      Number(/\d+\.\d+/.exec(text)?.[0]),
    );
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  await test.step('and back', async () => {
    const more = Number(count) > 1;
    if (more) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(evaluate.listed.nth(more ? 1 : 0)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(evaluate.dialog).toHaveCount(0);
    await expect(cell).toBeFocused();
  });
});

test('a training image is not its own nearest', async ({ page }) => {
  const evaluate = await evaluateSample(page);
  await evaluate.choose('train');
  await evaluate.cell(/: \d+/).first().click();
  await evaluate.listed.first().click();
  const near = evaluate.nearest.filter({ hasText: / \d+\.\d\d( \*)?$/ });
  await expect(near).toHaveCount(5);
  const name = await evaluate.dialog.getByRole('heading', { level: 2 }).innerText();
  const neighbours = await near
    .getByRole('img')
    .evaluateAll((images) => images.map((image) => image.getAttribute('aria-label') ?? ''));
  expect(neighbours.filter((label) => label.endsWith(`: ${name}`))).toEqual([]);
});

test('a point of either curve shows the images that its threshold decides', async ({ page }) => {
  const evaluate = await evaluateSample(page);
  await evaluate.expectIntervals();
  for (const chart of [0, 1] as const) {
    const shown = evaluate.curves.getByRole('figure').nth(chart);
    await shown.scrollIntoViewIfNeeded();
    let place = { x: 0, y: 0 };
    // What comes above it meanwhile moves it away from under the pointer.
    await expect(async () => {
      place = await evaluate.placeOnCurve(chart, 0.5);
      await page.mouse.move(place.x, place.y);
      const text = /COVID-19 at .+: \d+ of 4 found, \d+ of 68/;
      await expect(shown).toContainText(text, { timeout: 2000 });
    }).toPass();
    await page.mouse.click(place.x, place.y);
    const title = readable(await evaluate.dialog.getByRole('heading').innerText());
    expect(title).toMatch(/ found, .+ taken for it$/);
    const positives = Number(/ of (\d+) found/.exec(title)?.[1]);
    await expect(evaluate.listed).toHaveCount(positives + countBefore(title, 'other images'));
    await page.keyboard.press('Escape');
    await expect(evaluate.curves).toContainText(title);
  }
});

test('a bar shows the images that were so sure', async ({ page }) => {
  const evaluate = await evaluateSample(page, 12);
  const bar = evaluate.bars.last();
  const title = (await bar.getAttribute('aria-label')) ?? '';
  await bar.click();
  await expect(evaluate.dialog.getByRole('heading')).toHaveText(title);
  const [, right, images] = /(\d+) of (\d+)/.exec(readable(title)) ?? [];
  if (Number(images) > 60) {
    await evaluate.dialog.getByRole('button', { name: /^Show \d+ more/ }).click();
  }
  await expect(evaluate.listed).toHaveCount(Number(images));
  await expect(evaluate.dialog.getByRole('button', { name: /, found with/ })).toHaveCount(
    Number(right),
  );
});

test('cells, bars and thresholds can be reached and used with the keyboard', async ({ page }) => {
  const evaluate = await evaluateSample(page);
  await test.step('a cell and a bar', async () => {
    for (const button of [evaluate.cell(/: \d+/).first(), evaluate.bars.first()]) {
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(evaluate.listed.first()).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(button).toBeFocused();
    }
    await page.keyboard.press('Space');
    await expect(evaluate.listed.first()).toBeFocused();
    await page.keyboard.press('Escape');
  });

  await test.step('a threshold', async () => {
    await evaluate.threshold.focus();
    await page.keyboard.press('Home');
    // From 0 % on every image is taken for the class.
    await expect(evaluate.curves).toContainText(
      /COVID-19 at 0\.0\s% or more: 4 of 4 found, 68 of 68\sother images/,
    );
    await page.keyboard.press('ArrowRight');
    await expect(evaluate.curves).toContainText(/COVID-19 at 1\.0\s% or more/);
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(evaluate.listed).toHaveCount(60);
    await evaluate.dialog.getByRole('button', { name: 'Show 12 more' }).click();
    await expect(evaluate.listed).toHaveCount(72);
  });
});

test('test accuracy by epoch is shown as a swing between its lowest and its highest', async ({
  page,
}) => {
  const evaluate = await evaluateSample(page, 4);
  const { history } = await downloadRunRecord(evaluate.recordButton);
  const accuracies = history.map(({ valAccuracy }) => valAccuracy ?? NaN);
  const [lowest, highest] = [Math.min(...accuracies), Math.max(...accuracies)].map(
    (share) => `${(100 * share).toFixed(1)} %`,
  );
  const card = page.getByRole('region', { name: 'Test accuracy by epoch' });
  expect(readable(await card.innerText())).toContain(
    `From epoch 1 to 4 test accuracy swung between ${lowest ?? ''} and ${highest ?? ''}`,
  );
});

test('images too few for an interval say so', async ({ page }) => {
  const frame = new AppFrame(page);
  const evaluate = new EvaluatePage(page);
  await frame.open('', 'cpu');
  await new DataPage(page).useSmallArchive();
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 1 });
  await frame.goTo('evaluate');
  await evaluate.expectIntervals();
  const scores = evaluate.table('All classes, test').getByRole('row');
  await expect(scores.filter({ hasText: 'Log loss' })).toContainText(
    'none: one patient in a class',
  );
  await expect(page.getByRole('main')).not.toContainText(/NaN|Infinity|undefined|null/);
  await expect(page.getByRole('region', { name: 'Test accuracy by epoch' })).toHaveCount(0);
});

test.describe('when the evaluation process cannot start', () => {
  test.use({ expectedConsoleError: /Failed to load resource/ });

  test('the figures stay, the failure is explained, and the intervals can be made again', async ({
    page,
  }) => {
    await page.route('**/analysis.worker*', (route) => route.abort());
    const evaluate = await evaluateSample(page);
    await new AppFrame(page).expectAlert({
      title: 'The evaluation process stopped unexpectedly',
      cause: /./,
      next: 'Try again.',
    });
    expect(sumRows(await evaluate.readMatrix('test'))).toEqual(SAMPLE_COUNTS.test);
    const { evaluation } = await downloadRunRecord(evaluate.recordButton);
    expect(evaluation.test.intervals.bootstrap).toBeNull();
    // Accuracy is a proportion: its interval needs no resamples.
    await expect(evaluate.comparisons).toHaveCount(2);

    await page.unroute('**/analysis.worker*');
    await page.getByRole('button', { name: 'Work out the intervals again' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await evaluate.expectIntervals();
    await expect(evaluate.comparisons).toHaveCount(4);
    const logLoss = evaluate
      .table('All classes, test')
      .getByRole('row')
      .filter({ hasText: 'Log loss' });
    await expect(logLoss).toContainText(/\d to \d/);
  });
});

test('axe finds nothing in a list of images and in one of them', async ({ page }) => {
  const evaluate = await evaluateSample(page);
  await evaluate
    .cell(/taken for/)
    .first()
    .click();
  await expect(evaluate.listed.first()).toBeVisible();
  await expectInEveryLook(page, 'a list of images');
  await evaluate.listed.first().click();
  await expect(evaluate.dialog).toContainText('of 5 are');
  await expectInEveryLook(page, 'an image with its answer');
});

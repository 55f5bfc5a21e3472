import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, sumRows } from './pages/evaluate-page';
import { TrainPage } from './pages/train-page';
import { downloadRunRecord } from './support/downloads';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

function readable(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

test('a trained network is evaluated: figures with intervals, the images behind them, the record', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const evaluate = new EvaluatePage(page);
  await frame.open('', 'wasm');
  await new DataPage(page).useSample();
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 2, seed: 1 });
  await frame.goTo('evaluate');

  await evaluate.expectIntervals();
  await expect(evaluate.comparisons).toHaveCount(4);
  for (const split of ['train', 'test'] as const) {
    expect(sumRows(await evaluate.readMatrix(split))).toEqual(SAMPLE_COUNTS[split]);
    await evaluate.expectIntervals();
    const scores = evaluate.table(`All classes, ${split}`).getByRole('row');
    await expect(scores.filter({ hasText: /(\d to -?\d)|none: / })).toHaveCount(10);
    await expect(page.getByRole('main')).not.toContainText(/NaN|Infinity|undefined|null/);
  }

  await test.step('the images of a cell, one of them with its file and its nearest', async () => {
    const cell = evaluate.cell(/taken for/).first();
    const name = readable((await cell.getAttribute('aria-label')) ?? '');
    const [, title = '', count = ''] = /^(.+: (\d+) images?), [\d.]+ %$/.exec(name) ?? [];
    await cell.click();
    await expect(evaluate.dialog.getByRole('heading')).toHaveText(title);
    await expect(evaluate.listed).toHaveCount(Number(count));
    await evaluate.listed.first().click();
    await expect(evaluate.dialog).toContainText(/Said to be .+ with [\d.]+\s%: wrong\./);
    await expect(evaluate.dialog.getByRole('img', { name: /^The file / })).toBeVisible();
    await expect(evaluate.dialog).toContainText(/\d of 5 are/);
    await page.keyboard.press('Escape');
    await expect(evaluate.listed.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(cell).toBeFocused();
  });

  const { evaluation, history } = await downloadRunRecord(evaluate.recordButton);
  expect(history).toHaveLength(2);
  for (const { intervals } of [evaluation.train, evaluation.test]) {
    expect(intervals.bootstrap).toMatchObject({ resamples: 2000, seed: 0 });
  }
});

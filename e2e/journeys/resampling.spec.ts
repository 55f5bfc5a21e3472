import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import type { ImportReport } from '../../src/domain/dataset/import-report';
import { download, downloadRunRecord } from './support/downloads';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';

test('images resampled fast are told apart wherever they matter', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const train = new TrainPage(page);
  await frame.open();
  await data.useSmallArchive();
  const bilinear = await importReport(data);
  expect(bilinear.resampling).toBe('opencv-bilinear');

  await data.resampling('Fast (scaled decode)').check();
  await data.useSmallArchive('fast.zip');
  await expect(data.summary).toContainText('by the fast resampling');
  const fast = await importReport(data);
  expect(fast.resampling).toBe('fast-scaled');
  // The same files, other pixels.
  expect(fast.counts).toEqual(bilinear.counts);
  expect(fast.fingerprint).not.toBe(bilinear.fingerprint);

  await frame.goTo('train');
  await expect(train.recipe).toContainText('Recipe: your own');
  await expect(train.recipe).toContainText('Images resampled by: Fast (scaled decode)');
  await expect(train.recipe.getByRole('button', { name: 'Back to the article' })).toBeDisabled();
  await train.train({ epochs: 1 });
  await frame.goTo('predict');
  const name = SAMPLE_IMAGES.normal;
  const predict = new PredictPage(page);
  await predict.ask({ name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) });
  await predict.expectAnswer(name);
  await frame.goTo('evaluate');
  const run = await downloadRunRecord(new EvaluatePage(page).recordButton);
  expect(run.recipe.resampling).toBe('fast-scaled');

  await frame.goTo('data');
  await data.resampling('OpenCV bilinear').check();
  await data.useSmallArchive('bilinear.zip');
  await frame.goTo('train');
  await expect(train.recipe).toContainText('Images resampled by: OpenCV bilinear');
  await train.articleButton.click();
  await expect(train.recipe).toContainText('Recipe: Article');
});

test('the import report holds where the time went', async ({ page }) => {
  await page.goto('./?workers=1');
  const data = new DataPage(page);
  await data.useSmallArchive();
  const { timings, skipped, format } = await importReport(data);
  expect(format).toBe('xray-trainer/import@1');
  expect(skipped).toEqual([]);
  expect(timings.workers).toBe(1);
  for (const stage of ['read', 'inflate', 'check', 'decode'] as const) {
    expect(timings.stagesMs[stage]).toBeGreaterThan(0);
  }
  expect(timings.totalMs).toBeGreaterThanOrEqual(timings.listMs + timings.decodingMs);
});

async function importReport(data: DataPage): Promise<ImportReport> {
  const bytes = await download(data.reportButton, 'import.json');
  return JSON.parse(bytes.toString('utf8')) as ImportReport;
}

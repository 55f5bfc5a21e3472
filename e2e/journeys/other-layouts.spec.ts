import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ImportPlan } from '../../src/domain/plan/import-plan';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, sumRows } from './pages/evaluate-page';
import { PlanCard } from './pages/plan-card';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import { download } from './support/downloads';
import { fiveClassFiles, hospitalFiles, kermanyFiles } from './support/other-layouts';
import { phantomFile } from './support/phantom-file';
import { asZip, zipFiles } from './support/small-archive';
import { expect, test } from './support/test';
import { writeFolder } from './support/write-folder';

/** Trains a network on the open data set, reads its matrix and asks it. Returns the record. */
async function trainAndAsk(page: Page, test: Readonly<Record<string, number>>) {
  const frame = new AppFrame(page);
  const evaluate = new EvaluatePage(page);
  const names = Object.keys(test);
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 2 });
  await frame.goTo('evaluate');
  expect(sumRows(await evaluate.readMatrix('test', names.length))).toEqual(Object.values(test));
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|article's/);
  const record = await evaluate.downloadRecord();
  await frame.goTo('predict');
  const predict = new PredictPage(page, names);
  const buffer = Buffer.from(await phantomFile('new', 'clear'));
  await predict.ask({ name: 'new.jpeg', mimeType: 'image/jpeg', buffer });
  await predict.expectAnswer('new.jpeg');
  return record;
}

test("Kermany's folders, then five folders without split, are trained on and asked", async ({
  page,
}, testInfo) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const plan = new PlanCard(page);
  await frame.open();

  await test.step('two classes of a zip', async () => {
    await data.openZip(asZip(await zipFiles(await kermanyFiles()), 'chest-xray.zip'));
    await plan.expectCounts({ Normal: [8, 2, 4], Pneumonia: [12, 2, 6] });
    await plan.read(34);
    await expect(data.summary.getByRole('heading')).toHaveText('chest-xray.zip');
    const record = await trainAndAsk(page, { Normal: 4, Pneumonia: 6 });
    expect(record.dataset.counts.test).toEqual({ Normal: 4, Pneumonia: 6 });
  });

  await test.step('five classes of a dropped folder, with a test set of its own', async () => {
    const folder = await writeFolder(testInfo.outputPath('lungs'), await fiveClassFiles());
    await frame.goTo('data');
    await data.drop(folder);
    await expect(plan.field('Seed of TEST')).toHaveValue('42');
    const planned = [8, 2] as const;
    await plan.expectCounts({
      Atelectasis: planned,
      'COVID-19': planned,
      Normal: planned,
      Pneumonia: planned,
      Tuberculosis: planned,
    });
    await plan.read(50);
    await expect(data.summary.getByRole('heading')).toHaveText('lungs/');
    const test = { Atelectasis: 2, 'COVID-19': 2, Normal: 2, Pneumonia: 2, Tuberculosis: 2 };
    const record = await trainAndAsk(page, test);
    expect(record.dataset.counts.test).toEqual(test);
  });
});

test("a hospital's table beside images is planned, trained on and asked, and its plan dropped again", async ({
  page,
}, testInfo) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const plan = new PlanCard(page);
  const { table, images } = await hospitalFiles();
  const zip = asZip(await zipFiles(images), 'scans.zip');
  const csv = { name: 'findings.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  const paths = [zip, csv].map(({ name }) => testInfo.outputPath(name));
  for (const [at, { buffer }] of [zip, csv].entries()) await writeFile(paths[at] ?? '', buffer);
  await frame.open();
  await data.drop(...paths);

  const counts = { healthy: [16, 4], infiltrate: [16, 4] } as const;
  const saved = await test.step('classes are left out, renamed and merged', async () => {
    await plan.field('Column with the image').selectOption('scan');
    await plan.field('Column with the class').selectOption('verdict');
    await plan.field('Patients are told by').selectOption('column case no');
    await plan.field('Class of unclear').selectOption('left out');
    await plan.rename('no finding', 'healthy');
    await plan.rename('viral infiltrate', 'infiltrate');
    await plan.rename('bacterial infiltrate', 'infiltrate');
    await plan.expectCounts(counts);
    return download(plan.planButton, 'plan.json');
  });

  await test.step('and learned', async () => {
    await plan.read(40);
    await expect(data.summary).toBeVisible();
    const record = await trainAndAsk(page, { healthy: 4, infiltrate: 4 });
    expect(record.dataset.plan).toEqual(JSON.parse(saved.toString('utf8')) as ImportPlan);
  });

  await test.step('the saved plan, dropped with the same files, is taken up as it was', async () => {
    const planPath = testInfo.outputPath('plan.json');
    await writeFile(planPath, saved);
    await frame.goTo('data');
    await data.drop(...paths, planPath);
    await plan.expectCounts(counts);
    expect(await download(plan.planButton, 'plan.json')).toEqual(saved);
  });
});

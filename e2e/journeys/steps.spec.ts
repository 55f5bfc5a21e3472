import type { Locator, Page } from '@playwright/test';
import { AppFrame, STEPS } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import {
  expectInEveryLook,
  expectInForcedColours,
  expectNoMotion,
  expectOnPaper,
  PHONE,
} from './support/every-look';
import { readSampleFile, SAMPLE_COUNTS, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';

test('every step goes by Tab and Enter alone, and axe finds nothing, empty and filled', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const train = new TrainPage(page);
  const evaluate = new EvaluatePage(page);
  const predict = new PredictPage(page);
  await frame.open();

  await test.step('while they wait', async () => {
    for (const step of STEPS) {
      await tabTo(page, frame.link(step));
      await page.keyboard.press('Enter');
      await frame.expectStep(step);
      await expectInEveryLook(page, `${step}, empty`);
      await expectDisclaimer(page);
    }
  });

  await test.step('the sample is opened and trained', async () => {
    await tabTo(page, frame.link('data'));
    await page.keyboard.press('Enter');
    await tabTo(page, data.sampleButton);
    await page.keyboard.press('Enter');
    await data.expectCounts(SAMPLE_COUNTS);
    await expect(data.summary.getByRole('heading')).toHaveText(
      'Sample data set: drawings, not X-rays',
    );
    await tabTo(page, page.getByRole('link', { name: 'Go straight to training' }));
    await page.keyboard.press('Enter');
    await frame.expectStep('train');
    await tabTo(page, train.field('Epochs'));
    await page.keyboard.type('1');
    await tabTo(page, train.startButton);
    await page.keyboard.press('Enter');
    await train.expectFinished(1);
  });

  await test.step('filled', async () => {
    await frame.goTo('predict');
    const name = SAMPLE_IMAGES.pneumonia;
    await predict.ask({ name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) });
    await predict.expectAnswer(name);
    await frame.goTo('evaluate');
    await expect(evaluate.verdict).toContainText('These images are drawings, so the figures say');
    const { dataset } = await evaluate.downloadRecord();
    expect(dataset.isSample).toBe(true);
    for (const step of STEPS) {
      await frame.goTo(step);
      await expectInEveryLook(page, `${step}, filled`);
      await expectInForcedColours(page, `${step}, filled`);
      await expectNoMotion(page, `${step}, filled`);
      await expectOnPaper(page, `${step}, filled`);
      await expectDisclaimer(page);
    }
  });
});

test('Back and Forward lose nothing, and another data set takes the place of the network', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  await frame.open();
  const noNetwork = 'needs a trained network';
  const noRuns = 'ready to compare';
  const noModel = 'needs a network or a forest';
  const noData = 'needs a data set';
  await frame.expectNotes(['start here', noData, noData, noNetwork, noData, noModel]);
  await data.useSmallArchive();
  const open = ['6 images', 'ready to look at', 'ready to start'];
  await frame.expectNotes([...open, noNetwork, noRuns, noModel]);
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 1 });
  await frame.expectNotes([
    '6 images',
    '',
    '1 epoch',
    /test accuracy \d+\.\d\s%/,
    '1\u00a0run',
    'try it',
  ]);

  await test.step('Back comes to where a page was left, and a new page begins at its top', async () => {
    const scrollY = () => page.evaluate(() => window.scrollY);
    await page.evaluate(() => {
      window.scrollTo(0, 300);
    });
    await frame.goTo('evaluate');
    await expect.poll(scrollY).toBe(0);
    await page.goBack();
    await frame.expectStep('train');
    await expect.poll(scrollY).toBe(300);
  });

  await frame.goTo('data');
  for (const step of STEPS.slice(1)) await frame.goTo(step);
  for (const step of [...STEPS].reverse().slice(1)) {
    await page.goBack();
    await frame.expectStep(step);
  }
  await expect(data.summary).toBeVisible();
  await page.goForward();
  await frame.expectStep('explore');
  await expect(page.getByRole('region', { name: 'Class balance' })).toBeVisible();

  await frame.goTo('data');
  // The same images again are the same data set, under whatever name.
  await data.useSmallArchive('again.zip');
  await frame.expectNotes(['6 images', '', '1 epoch', /test accuracy/, '1\u00a0run', 'try it']);
  await data.useSample();
  await frame.expectNotes(['578 images', ...open.slice(1), noNetwork, '1\u00a0run', noModel]);
  await frame.goTo('evaluate');
  await expect(page.getByText('Evaluate needs a trained network.')).toBeVisible();
});

/** In sight wide and narrow, at the top of the page and at its end. */
async function expectDisclaimer(page: Page): Promise<void> {
  const frame = new AppFrame(page);
  for (const width of [PHONE, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    for (const end of ['0', 'document.body.scrollHeight']) {
      await page.evaluate(`window.scrollTo(0, ${end})`);
      await frame.expectDisclaimer();
    }
  }
}

/** More than any page has. */
const MAX_STOPS = 80;

/** Presses Tab until the element has the focus, once around the page at most. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

import type { Page } from '@playwright/test';
import { AppFrame, STEPS } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { Failure } from './pages/failure';
import { TrainPage } from './pages/train-page';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility';
import { expectInEveryLook, PHONE } from './support/every-look';
import { refuseElements } from './support/refuse-elements';
import { SAMPLE_ARCHIVE, SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

const MESSAGE = 'no <b>element</b> today';

test.use({
  expectedConsoleError: /no <b>element<\/b> today|the promise is broken|the clock is broken/,
  permissions: ['clipboard-read', 'clipboard-write'],
});

test('a page that fails leaves the others and a training as they are, and so does the frame', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const train = new TrainPage(page);
  const failure = new Failure(page);
  await frame.open();
  // So many images in so small batches: a thousand epochs take minutes.
  await data.openZip(SAMPLE_ARCHIVE);
  await data.expectCounts(SAMPLE_COUNTS);
  // The rail draws another sign when the images are looked through: not while nothing can be drawn.
  await frame.goTo('explore');
  await expect(frame.link('explore')).toContainText(/nothing found|found something/);
  await frame.goTo('train');
  await train.field('Epochs').fill('1000');
  await train.openOptions();
  await train.field('Batch size').fill('4');
  await train.startButton.click();
  await expect(train.training).toContainText(/Epoch \d+ of/);
  // Were it over meanwhile, the rail would draw another sign.
  await train.pauseButton.click();
  await expect(train.resumeButton).toBeVisible();

  for (const step of STEPS) {
    await test.step(step, async () => {
      // Where the page is drawn anew.
      await frame.goTo(step === 'explore' ? 'data' : 'explore');
      const stopRefusing = await refuseElements(page, MESSAGE);
      await frame.goTo(step);
      await expect(failure.alert).toContainText(/^The page \w+ stopped with an error/);
      await expect(failure.alert).toContainText(MESSAGE);
      await expect(failure.standing.first()).toHaveText(
        /^The data set sample-dataset\.zip is open/,
      );
      await expect(failure.standing.nth(1)).toHaveText(
        /^The training is paused in epoch \d+ of 1,000/,
      );
      await failure.retryButton.click();
      await expect(failure.alert).toContainText(/^The page \w+ stopped again/);
      await stopRefusing();
      await failure.retryButton.click();
      await expect(failure.alert).toBeHidden();
      await frame.expectStep(step);
    });
  }

  await test.step('the training goes on while a page has failed, and after it', async () => {
    await frame.goTo('train');
    await train.resumeButton.click();
    await frame.goTo('explore');
    const stopRefusing = await refuseElements(page, MESSAGE);
    await frame.goTo('predict');
    const readEpoch = async () => {
      const text = await failure.standing.nth(1).innerText();
      return Number(/epoch ([\d,]+)/.exec(text)?.[1]?.replace(',', ''));
    };
    const before = await readEpoch();
    await expect.poll(readEpoch).toBeGreaterThan(before);
    await stopRefusing();
    await expectInEveryLook(page, 'a page that failed');
    await frame.goTo('train');
    await train.pauseButton.click();
    await expect(train.resumeButton).toBeVisible();
  });

  await test.step('what no page is to blame for, and the app is drawn again', async () => {
    await frame.goTo('data');
    const stopRefusing = await refuseElements(page, MESSAGE);
    // The header draws another sign.
    await page.getByRole('button', { name: /^Switch to / }).click();
    await expect(failure.alert).toContainText('X-ray Trainer stopped with an error');
    await expect(failure.standing.first()).toHaveText(/^The data set sample-dataset\.zip is open/);
    await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
    await failure.copyButton.click();
    await expect(page.getByRole('status')).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^X-ray Trainer \d+\.\d+\.\d+\nWhere: the whole page\nBrowser: Mozilla/);
    expect(copied).toContain(MESSAGE);
    expect(copied).not.toContain('sample-dataset.zip');

    await stopRefusing();
    // Its buttons for light and dark went with the header.
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: PHONE, height: 800 });
      await expectNoSidewaysScroll(page, colorScheme);
      await expectAccessible(page, `the whole app failed, ${colorScheme}`);
    }
    await failure.retryButton.click();
    await frame.expectStep('data');
    await expect(data.summary.getByRole('heading')).toHaveText('sample-dataset.zip');
    await frame.goTo('train');
    await train.resumeButton.click();
    await train.stopButton.click();
    await expect(train.status).toContainText('stopped by hand');
  });
});

test('an error outside of what is drawn is told of once, and counted', async ({ page }) => {
  const frame = new AppFrame(page);
  const failure = new Failure(page);
  await frame.open();
  await new DataPage(page).useSmallArchive();
  expect(await needAnotherFrame(page)).toMatch(/^ResizeObserver loop/);
  await expect(failure.notice).toBeHidden();
  await page.evaluate(() => {
    void Promise.reject(new Error('the promise is broken'));
  });
  await expect(failure.alert).toContainText('Something failed unexpectedly');
  await expect(failure.alert).toContainText('the promise is broken');
  await expect(failure.standing.first()).toHaveText(/^The data set archive\.zip is open/);
  for (let time = 0; time < 3; time++) {
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('the clock is broken');
      });
    });
  }
  await expect(failure.alert).toHaveCount(1);
  await expect(failure.notice).toContainText('the clock is broken');
  await expect(failure.notice).toContainText(/It came 3 times\. Before it came 1\sother error\./);
  await expectInEveryLook(page, 'an unexpected error');
  await failure.copyButton.click();
  await expect(failure.notice.getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Error: the promise is broken\n    at ');
  expect(copied).toContain('Error: the clock is broken\n    at ');

  // The page goes on below it.
  await frame.goTo('explore');
  await failure.dismissButton.click();
  await expect(failure.notice).toBeHidden();
  await expect(page.locator('#main')).toBeFocused();
});

/** A layout that needs another frame is no error. @returns how the browser speaks of it */
function needAnotherFrame(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.addEventListener('error', ({ message }) => {
          resolve(message);
        });
        const box = document.createElement('div');
        document.body.append(box);
        const observer = new ResizeObserver(() => {
          observer.disconnect();
          box.style.width = '10px';
          const again = new ResizeObserver(() => {
            box.style.width = `${box.offsetWidth + 10}px`;
            if (box.offsetWidth > 100) again.disconnect();
          });
          again.observe(box);
        });
        observer.observe(box);
      }),
  );
}

import type { Route } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { TrainPage } from './pages/train-page';
import { expect, test } from './support/test';

const CODE_OF_EVALUATE = '**/evaluate-page*.js';

test('the code of every page comes while Data is shown; one that is waited for says so', async ({
  page,
  requestedUrls,
}) => {
  const frame = new AppFrame(page);
  await frame.open();
  for (const step of ['explore', 'train', 'evaluate', 'compare', 'predict']) {
    await expect.poll(() => requestedUrls.some((url) => url.includes(`/${step}-page`))).toBe(true);
  }

  const held = new Promise<Route>((resolve) => {
    void page.route(CODE_OF_EVALUATE, resolve);
  });
  await page.reload();
  await frame.link('evaluate').click();
  await expect(page.getByRole('status')).toHaveText('Loading Evaluate');
  await expect(page.getByRole('main')).toBeFocused();
  await (await held).continue();
  await frame.expectStep('evaluate');
  await expect(page.getByText('Loading Evaluate')).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
});

test.describe('without a connection', () => {
  test.use({ expectedConsoleError: /^Failed to load resource: / });

  test('the sample, a page and a worker say so, the rest stays, and they come when tried again', async ({
    page,
  }) => {
    const frame = new AppFrame(page);
    const data = new DataPage(page);
    const train = new TrainPage(page);
    await page.route(CODE_OF_EVALUATE, (route) => route.abort());

    await test.step('a page, which a button tries again', async () => {
      await frame.open('evaluate');
      await frame.expectAlert({
        title: 'The Evaluate page could not be loaded',
        cause: 'evaluate-page',
        next: 'Check the connection and try again.',
      });
      await page.unroute(CODE_OF_EVALUATE);
      await page.getByRole('button', { name: 'Try again' }).click();
      await frame.expectStep('evaluate');
      await expect(frame.alert).toBeHidden();
    });

    await test.step('a page, which comes when it is opened again', async () => {
      await page.route(CODE_OF_EVALUATE, (route) => route.abort());
      await page.reload();
      await expect(frame.alert).toContainText('The Evaluate page could not be loaded');
      await frame.goTo('train');
      await page.unroute(CODE_OF_EVALUATE);
      await frame.goTo('evaluate');
      await expect(frame.alert).toBeHidden();
    });

    await test.step('the sample', async () => {
      await frame.goTo('data');
      await page.route('**/sample-dataset.zip', (route) => route.abort());
      await data.sampleButton.click();
      await frame.expectAlert({
        title: 'The sample data set could not be loaded',
        cause: 'Failed to fetch',
        next: 'Check the connection and try again, or choose a zip of your own.',
      });
      await page.unroute('**/sample-dataset.zip');
      await data.useSample();
      await expect(frame.alert).toBeHidden();
      // Smaller, for the training.
      await data.useSmallArchive();
    });

    await test.step('a worker', async () => {
      await frame.goTo('train');
      await page.route('**/training.worker*', (route) => route.abort());
      await train.field('Epochs').fill('1');
      await train.startButton.click();
      await frame.expectAlert({
        title: 'The training process stopped unexpectedly',
        cause: 'it could not be started',
        next: 'Try again.',
      });
      await page.unroute('**/training.worker*');
      await train.train({ epochs: 1 });
      await expect(frame.alert).toBeHidden();
    });
  });
});

import type { Route } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { expect, test } from './support/test';

const CODE_OF_EVALUATE = '**/evaluate-page*.js';

test('a page whose code is on its way says so, and keeps the focus when it arrives', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const held = new Promise<Route>((resolve) => {
    void page.route(CODE_OF_EVALUATE, resolve);
  });
  await frame.open();
  await frame.link('evaluate').click();
  await expect(page.getByRole('status')).toHaveText('Loading Evaluate');
  await expect(page.getByRole('main')).toBeFocused();
  await (await held).continue();
  await frame.expectStep('evaluate');
  await expect(page.getByText('Loading Evaluate')).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
});

test('the code of every page arrives while Data is shown', async ({ page, requestedUrls }) => {
  await new AppFrame(page).open();
  for (const step of ['explore', 'train', 'evaluate', 'predict']) {
    await expect.poll(() => requestedUrls.some((url) => url.includes(`/${step}-page`))).toBe(true);
  }
});

test.describe('without a connection', () => {
  test.use({ expectedConsoleError: /^Failed to load resource: / });

  test('a page that does not load says so, the others stay, and it opens when tried again', async ({
    page,
  }) => {
    const frame = new AppFrame(page);
    await page.route(CODE_OF_EVALUATE, (route) => route.abort());
    await frame.open();
    await frame.link('evaluate').click();
    await frame.expectAlert({
      title: 'The Evaluate page could not be loaded',
      cause: 'evaluate-page',
      next: 'Check the connection and try again.',
    });
    await frame.goTo('train');
    await page.unroute(CODE_OF_EVALUATE);
    await frame.link('evaluate').click();
    await frame.expectStep('evaluate');
    await expect(frame.alert).toBeHidden();
  });

  test('the button on a page that did not load loads it', async ({ page }) => {
    const frame = new AppFrame(page);
    await page.route(CODE_OF_EVALUATE, (route) => route.abort());
    await frame.open('evaluate');
    await expect(frame.alert).toBeVisible();
    await page.unroute(CODE_OF_EVALUATE);
    await page.getByRole('button', { name: 'Try again' }).click();
    await frame.expectStep('evaluate');
  });
});

import { DataPage } from './pages/data-page';
import { SAMPLE_ARCHIVE } from './support/sample-archive';
import { expect, test } from './support/test';

test('a teacher projects the story with the keys, and hands the setup on as a link', async ({
  page,
  browser,
}) => {
  await page.goto('./?backend=wasm');
  const heading = page.getByRole('heading', { level: 1 });

  await test.step('from an empty page to the first figure', async () => {
    await page.getByRole('link', { name: 'Present' }).click();
    await expect(heading).toHaveText('Most images are of one class');
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await expect(page.getByRole('region', { name: 'Class balance' })).toBeVisible();
  });

  await test.step('on with the keys, and out to the page of the figure', async () => {
    await page.keyboard.press('ArrowRight');
    await expect(heading).toHaveText('An epoch more, another figure');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: 'Run the experiment' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/#\/compare\/experiments$/);
    await expect(heading).toHaveText('Compare');
  });

  const link = await test.step('the setup as a link', async () => {
    await page.goto('./?backend=wasm#/train');
    await page.getByLabel('Seed').first().fill('7');
    await page.evaluate(() => {
      navigator.clipboard.writeText = (text) => {
        document.documentElement.dataset['copied'] = text;
        return Promise.resolve();
      };
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
    return page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
  });
  expect(link).not.toContain('zip');

  await test.step('opened by somebody else, who has the same images', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const other = await context.newPage();
    await other.goto(link);
    await expect(other.getByText('Recipe and seed are set from the link.')).toBeVisible();
    await other.getByRole('link', { name: 'Open its images' }).click();
    await new DataPage(other).openZip(SAMPLE_ARCHIVE);
    await other
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: /Train/ })
      .click();
    await expect(other.getByText('The open images are the same.')).toBeVisible();
    await expect(other.getByLabel('Seed').first()).toHaveValue('7');
    await context.close();
  });
});

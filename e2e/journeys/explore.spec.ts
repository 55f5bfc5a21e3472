import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EXPLORE_VIEWS, ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { expect, test } from './support/test';

const CLASSES = ['COVID-19', 'Normal', 'Pneumonia'] as const;

test.beforeEach(async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('explore');
});

test('the figures show the balance, the grey values and the average images', async ({ page }) => {
  const explore = new ExplorePage(page);
  const { balance, greyValues, averages } = explore;

  await test.step('class balance before and after oversampling', async () => {
    const train = balance.getByRole('figure', {
      name: 'TRAIN: Pneumonia outnumbers COVID-19 9.1 to 1',
    });
    await expect(train).toContainText('75 (33.2 %)');
    // 136 / 15 = 9.07.
    await expect(train).toContainText('each shown about 9 times');
    await expect(balance.getByRole('figure', { name: /^TEST: .+ 10 to 1$/ })).toContainText(
      '28 (38.9 %)',
    );
  });

  await test.step('histograms by class and split', async () => {
    const captions = greyValues.getByRole('figure').locator('figcaption');
    const titles = CLASSES.map((name) => new RegExp(`${name}: \\d+ ± \\d+$`));
    await expect(captions).toHaveText(titles);
    const ofBoth = await captions.allInnerTexts();
    await greyValues.getByText('Test', { exact: true }).click();
    await expect(captions).not.toHaveText(ofBoth);
    await expect(captions).toHaveText(titles);
    await greyValues.getByText('Overlaid').click();
    await expect(captions).toHaveText(new RegExp(CLASSES.join('.+, .+')));
  });

  await test.step('the same numbers as a table', async () => {
    await greyValues.getByText('Counts', { exact: true }).click();
    await greyValues.getByText('Table', { exact: true }).click();
    const table = greyValues.getByRole('table');
    // 256 grey values under two rows of headings.
    await expect(table.getByRole('row')).toHaveCount(258);
    const cells = await table.getByRole('cell').allInnerTexts();
    const totals = CLASSES.map((_, column) =>
      cells
        .filter((_cell, index) => index % 3 === column)
        .reduce((sum, text) => sum + Number(text.replaceAll(/\D/g, '')), 0),
    );
    // 4, 28 and 40 test images of 100 x 100 pixels.
    expect(totals).toEqual([40_000, 280_000, 400_000]);
  });

  await test.step('mean and standard deviation', async () => {
    for (const name of CLASSES) {
      await expect(averages.getByRole('img', { name: `Mean image of ${name}` })).toBeVisible();
      const deviation = averages.getByRole('img', { name: `Standard deviation image of ${name}` });
      await expect(deviation).toBeVisible();
    }
  });
});

test('the examples show six images a class with their histograms, and others when asked', async ({
  page,
}) => {
  const explore = new ExplorePage(page);
  await explore.show('examples');
  const images = explore.examples.getByRole('img');
  await expect(images).toHaveCount(18);
  await expect(explore.examples.getByRole('img', { name: /^Normal: / })).toHaveCount(6);
  await expect(explore.examples.getByRole('slider')).toHaveCount(18);

  const first = await namesOf(images);
  await explore.examples.getByRole('button', { name: 'Show others' }).click();
  await expect.poll(() => namesOf(images)).not.toEqual(first);
  await expect(images).toHaveCount(18);

  await explore.examples.getByText('Counts', { exact: true }).click();
  const histograms = explore.examples.getByRole('slider');
  const histogram = histograms.first();
  await explore.examples.getByRole('button', { name: 'Show others' }).focus();
  await page.keyboard.press('Tab');
  await expect(histogram).toBeFocused();
  const level = Number(await histogram.getAttribute('aria-valuenow'));
  // Away from the end of the axis, should the most frequent value lie there.
  await histogram.press(level < 255 ? 'ArrowRight' : 'ArrowLeft');
  const next = level < 255 ? level + 1 : level - 1;
  await expect(histogram).toHaveAttribute('aria-valuenow', String(next));
  await expect(histogram).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${next}: [\\d,\\s]+ pixels$`),
  );
  // One stop for all of them; up and down lead to the others.
  await histogram.press('ArrowDown');
  await expect(histograms.nth(1)).toBeFocused();
  await expect(explore.examples.locator('[role="slider"][tabindex="0"]')).toHaveCount(1);

  // Of 4 COVID-19 images in TEST four can be shown.
  await explore.examples.getByText('Test', { exact: true }).click();
  await expect(explore.examples.getByRole('img', { name: /^COVID-19: / })).toHaveCount(4);

  async function namesOf(shown: typeof images) {
    return shown.evaluateAll((all) => all.map((image) => image.getAttribute('aria-label')));
  }
});

test('what was chosen stays, also after a look at another step', async ({ page }) => {
  const frame = new AppFrame(page);
  const explore = new ExplorePage(page);
  const gallery = new Gallery(page);
  await explore.greyValues.getByText('Test', { exact: true }).click();
  await explore.greyValues.getByText('Overlaid').click();
  await expect(explore.greyValues.getByRole('figure')).toHaveCount(1);
  await explore.show('examples');
  await explore.examples.getByRole('button', { name: 'Show others' }).click();
  await explore.show('gallery');
  await gallery.chooseClass('Normal');
  await gallery.expectCount('103 of 300 images');
  const depth = 600;
  await page.evaluate((top) => {
    window.scrollTo(0, top);
  }, depth);

  await frame.goTo('train');
  await frame.goTo('explore');
  await expect(explore.greyValues.getByRole('figure')).toHaveCount(1);
  await expect(explore.greyValues.getByRole('radio', { name: 'Test', exact: true })).toBeChecked();
  await explore.show('examples');
  await expect(explore.examples.getByText('Draw 2')).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/explore/gallery';
  });
  await gallery.expectCount('103 of 300 images');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(depth);
});

test('every view leads on to the training', async ({ page }) => {
  const explore = new ExplorePage(page);
  for (const view of EXPLORE_VIEWS) {
    await explore.show(view);
    await expect(page.getByRole('link', { name: 'Train a network' })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Train a network' }).click();
  await new AppFrame(page).expectStep('train');
});

test('leaving the page asks first while a data set is open', async ({ page }) => {
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(questions).toEqual(['beforeunload']);
  // Nothing is open any more.
  await page.getByRole('heading', { level: 1 }).click();
  await page.reload();
  expect(questions).toEqual(['beforeunload']);
});

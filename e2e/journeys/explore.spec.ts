import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { expect, test } from './support/test';

test('Explore shows the balance, the grey values and examples of the classes', async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('explore');

  const balance = page.getByRole('region', { name: 'Class balance' });
  const train = balance.getByRole('figure', {
    name: 'TRAIN: Pneumonia outnumbers COVID-19 9.1 to 1',
  });
  await expect(train).toContainText('75 (33.2 %)');
  const tested = balance.getByRole('figure', {
    name: 'TEST: Pneumonia outnumbers COVID-19 10 to 1',
  });
  await expect(tested).toContainText('28 (38.9 %)');

  const greyValues = page.getByRole('region', { name: 'Grey values' });
  const histograms = greyValues.getByRole('figure');
  const titles = [/COVID-19: \d+ ± \d+$/, /Normal: \d+ ± \d+$/, /Pneumonia: \d+ ± \d+$/];
  await expect(histograms.locator('figcaption')).toHaveText(titles);
  const ofBoth = await histograms.locator('figcaption').allInnerTexts();
  await greyValues.getByText('Test', { exact: true }).click();
  await expect(histograms.locator('figcaption')).not.toHaveText(ofBoth);
  await expect(histograms.locator('figcaption')).toHaveText(titles);

  const examples = page.getByRole('region', { name: 'Examples' });
  await expect(examples.getByRole('img', { name: /^Normal: / })).toHaveCount(6);
  await expect(examples.getByRole('img')).toHaveCount(18);
});

import { AppFrame, STEPS } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { TrainPage } from './pages/train-page';
import { expect, test } from './support/test';

test('a step opened by its address says what it needs and leads there', async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open('evaluate');
  await frame.expectStep('evaluate');
  await expect(page.getByText('Evaluate needs a trained network.')).toBeVisible();
  await page.getByRole('link', { name: 'Go to Train' }).click();
  await frame.expectStep('train');
  await expect(page.getByText('Train needs a data set.')).toBeVisible();
  await page.getByRole('link', { name: 'Go to Data' }).click();
  await frame.expectStep('data');

  await frame.open('predict');
  await frame.expectStep('predict');
  await expect(page.getByText('Predict needs a trained network or a forest.')).toBeVisible();
  await frame.open('explore');
  await expect(page.getByText('Explore needs a data set.')).toBeVisible();
});

test('an address that names no step opens Data', async ({ page }) => {
  await page.goto('./#/nonsense');
  await new AppFrame(page).expectStep('data');
});

test('Back and Forward go from step to step and lose nothing', async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSmallArchive();
  for (const step of STEPS.slice(1)) await frame.goTo(step);
  for (const step of [...STEPS].reverse().slice(1)) {
    await page.goBack();
    await frame.expectStep(step);
  }
  await expect(new DataPage(page).summary).toBeVisible();
  await page.goForward();
  await frame.expectStep('explore');
  await expect(page.getByRole('region', { name: 'Class balance' })).toBeVisible();
});

test('the rail says where each step stands', async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open();
  const noNetwork = 'needs a trained network';
  const noModel = 'needs a network or a forest';
  const noData = 'needs a data set';
  await frame.expectNotes(['start here', noData, noData, noNetwork, noModel]);
  await new DataPage(page).useSmallArchive();
  const open = ['6 images', 'ready to look at'];
  await frame.expectNotes([...open, 'ready to start', noNetwork, noModel]);
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 2 });
  await frame.expectNotes([...open, '2 epochs', /test accuracy \d+\.\d\s%/, 'ask about an X-ray']);
});

test('another data set takes the place of the network trained before', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  await frame.open();
  await data.useSmallArchive();
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 1 });
  await frame.goTo('data');
  await data.sampleButton.click();
  await expect(frame.link('train')).toContainText('ready to start');
  await frame.goTo('evaluate');
  await expect(page.getByText('Evaluate needs a trained network.')).toBeVisible();
});

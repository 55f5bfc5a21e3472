import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { TrainPage } from './pages/train-page';
import { expect, test } from './support/test';

test('a training that was cut off goes on in one of two tabs', async ({ page, context }) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('train');
  await train.field('Epochs').fill('1000');
  await train.startButton.click();
  await expect(train.status).toContainText('after a reload it can be resumed');
  await page.reload();
  const offered = page.getByRole('region', { name: 'Earlier work' });
  await expect(offered).toContainText('of 1,000 epochs, on sample-dataset.zip');
  // With its data set the page looks anew what is offered.
  await expect(train.startButton).toBeEnabled();

  const tab = await context.newPage();
  // Beside another tab one begins anew.
  await new AppFrame(tab).open();
  await expect(new DataPage(tab).dropInvitation).toBeVisible();
  const offeredThere = tab.getByRole('region', { name: 'Earlier work' });
  await offeredThere.getByRole('button', { name: 'Resume' }).click();
  const there = new TrainPage(tab);
  await expect(there.status).toContainText('Runs on WASM');

  await offered.getByRole('button', { name: 'Resume' }).click();
  await frame.expectAlert({
    title: 'The training cannot go on',
    cause: 'Another tab has gone on with it.',
    next: 'stop it there',
  });
  await expect(offered.getByRole('listitem')).toHaveCount(0);
  await expect(train.startButton).toBeEnabled();

  // Cut off there, it is offered here again.
  await expect(there.status).toContainText('after a reload it can be resumed');
  await tab.close();
  await expect(offered.getByRole('listitem')).toHaveCount(1);
});

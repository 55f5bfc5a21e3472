import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { TrainPage } from './pages/train-page';
import { expect, test } from './support/test';

test.use({ expectedConsoleError: /^Failed to load resource: / });

for (const { situation, answer, cause } of [
  { situation: 'the connection is cut', answer: null, cause: 'Failed to fetch' },
  { situation: 'the server has no sample', answer: 404, cause: 'the server answered 404' },
]) {
  test(`${situation}: the sample data set says so and opens when tried again`, async ({ page }) => {
    const frame = new AppFrame(page);
    const data = new DataPage(page);
    await frame.open();
    await page.route('**/sample-dataset.zip', (route) =>
      answer === null ? route.abort() : route.fulfill({ status: answer }),
    );
    await data.sampleButton.click();
    await frame.expectAlert({
      title: 'The sample data set could not be loaded',
      cause,
      next: 'Check the connection and try again, or choose a zip of your own.',
    });
    await page.unroute('**/sample-dataset.zip');
    await data.useSample();
    await expect(frame.alert).toBeHidden();
  });
}

test('a worker that does not load says so, and starts when tried again', async ({ page }) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  await frame.open();
  await new DataPage(page).useSmallArchive();
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

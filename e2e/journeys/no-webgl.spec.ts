import { CHROMIUM_ARGS, findChromium } from '../tasks/find-chromium.mjs';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { TrainPage } from './pages/train-page';
import { expect, test } from './support/test';

const executablePath = await findChromium();

test.use({
  launchOptions: {
    args: [...CHROMIUM_ARGS, '--disable-gpu', '--disable-software-rasterizer'],
    ...(executablePath && { executablePath }),
  },
});

test('a browser without WebGL says so when it is asked for, and trains with Auto', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  await frame.open('', 'webgl');
  await new DataPage(page).useSmallArchive();
  await frame.goTo('train');
  await train.field('Epochs').fill('1');
  await train.startButton.click();
  await frame.expectAlert({
    title: 'The backend webgl cannot be used here',
    cause: 'webgl: this browser has no WebGL here',
    next: 'Choose "Auto" as the backend: it takes the fastest that works in this browser.',
  });
  await train.openOptions();
  await train.backend.selectOption('Auto');
  await train.startButton.click();
  await train.expectFinished(1);
  await expect(frame.alert).toBeHidden();
  await expect(train.status).toContainText('this browser has no WebGL here');
});

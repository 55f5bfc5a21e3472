import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../tasks/project.mjs';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { serveBuild } from './support/serve-build';

// A real server that is really gone, and no browser's switch: that leaves some requests alone.
test.use({ serviceWorkers: 'allow' });

test('after the first visit everything works without a network, and a new version is offered', async ({
  page,
}, info) => {
  const folder = info.outputPath('site');
  await cp(join(ROOT, 'dist'), folder, { recursive: true });
  const server = await serveBuild(folder);
  const frame = new AppFrame(page);

  await test.step('the first visit copies the page', async () => {
    await page.goto(`${server.address}?backend=wasm`);
    await expect(page.getByText('it works without a network')).toBeAttached();
  });

  await test.step('without the server: from the sample to an answer', async () => {
    await server.end();
    await page.reload();
    await new DataPage(page).useSample();
    await frame.goTo('explore');
    await expect(page.getByRole('figure').first()).toBeVisible();
    await frame.goTo('train');
    await new TrainPage(page).train({ epochs: 1 });
    await frame.goTo('evaluate');
    await expect(page.getByRole('table').first()).toBeVisible();
    await frame.goTo('predict');
    const buffer = Buffer.from(await readSampleFile(SAMPLE_IMAGES.normal));
    const predict = new PredictPage(page);
    await predict.ask({ name: 'one.jpeg', mimeType: 'image/jpeg', buffer });
    await predict.expectAnswer('one.jpeg');
  });

  await test.step('a new version waits until it is wanted', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    await writeFile(join(folder, 'index.html'), html.replace('lang="en"', 'lang="en-GB"'));
    const script = await readFile(join(folder, 'service-worker.js'), 'utf8');
    const newer = script.replace(/(?<=VERSION_OF_PAGE = ')\w+/, 'newer');
    expect(newer).not.toBe(script);
    await writeFile(join(folder, 'service-worker.js'), newer);
    const again = await serveBuild(folder, server.port);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    const notice = page.getByRole('complementary', { name: 'New version' });
    await expect(notice).toContainText('A new version of this page is ready.');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await notice.getByRole('button', { name: 'Reload with it' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
    await expect(notice).toBeHidden();
    await again.end();
  });
});

import JSZip from 'jszip';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, sumRows } from './pages/evaluate-page';
import { Experiment } from './pages/experiments';
import { ExplorePage } from './pages/explore-page';
import { TrainPage } from './pages/train-page';
import { download } from './support/downloads';
import { LEAKY_COUNTS, leakyZip } from './support/leaky-archive';
import { expect, test } from './support/test';

test('a researcher leaves leaks out, trains over seeds, and takes all of it to Python', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const explore = new ExplorePage(page);
  const evaluate = new EvaluatePage(page);
  await frame.open();

  await test.step('the pixels as arrays', async () => {
    await data.openZip(await leakyZip());
    await data.expectCounts(LEAKY_COUNTS);
    const npz = await download(
      page.getByRole('button', { name: 'Download as .npz' }),
      'dataset.npz',
    );
    const { files } = await JSZip.loadAsync(npz);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['x_train.npy', 'y_test.npy']));
  });

  const used = await test.step('all that the audit recommends to leave out', async () => {
    await frame.goTo('explore');
    await explore.showAudit();
    await page.getByRole('button', { name: /^Exclude all recommended: \d+\simages$/ }).click();
    const heading = explore.exclusions.getByRole('heading');
    await expect(heading).toHaveText(/^\d+\simages are left out$/);
    return 183 - Number.parseInt(await heading.innerText(), 10);
  });

  await test.step('a figure with its interval, on the images that are left', async () => {
    await frame.goTo('train');
    await new TrainPage(page).train({ epochs: 2, seed: 1 });
    await frame.goTo('evaluate');
    const [train, test] = [await evaluate.readMatrix('train'), await evaluate.readMatrix('test')];
    const counted = [...sumRows(train), ...sumRows(test)].reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(used);
    await expect(evaluate.verdict).toContainText(/95\s% interval/);
  });

  await test.step('whether the seed or the recipe made it', async () => {
    await frame.show('compare', 'experiments');
    const seeds = new Experiment(page, 'seeds');
    await seeds.field('Seeds').fill('2');
    await seeds.run(2);
    const row = await seeds.readRow(/^Figures on the test set/, 'Accuracy');
    const [mean = NaN, sd = NaN, lowest = NaN, highest = NaN] = row.map((cell) => parseFloat(cell));
    expect(mean).toBeCloseTo((lowest + highest) / 2, 0);
    // Of two: their distance by the square root of 2. Each is rounded to a tenth.
    expect(sd).toBeCloseTo((highest - lowest) / Math.SQRT2, 0);
  });

  await test.step('the run, to be repeated in Python', async () => {
    await frame.goTo('evaluate');
    await evaluate.openExports();
    const { files } = await JSZip.loadAsync(await download(evaluate.bundleButton, /\.zip$/));
    const script = await files['reproduce.py']?.async('string');
    expect(script).toContain('dataset.npz');
    const record = JSON.parse((await files['run.json']?.async('string')) ?? '{}') as {
      dataset: { exclusions: unknown[] };
    };
    expect(record.dataset.exclusions.length).toBeGreaterThan(0);
  });
});

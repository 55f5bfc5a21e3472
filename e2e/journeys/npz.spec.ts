import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { download } from './support/downloads';
import { readNpz, readTexts, type NpyArray } from './support/read-npz';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

test('the data set can be saved as .npz for NumPy', async ({ page }) => {
  const data = new DataPage(page);
  await new AppFrame(page).open();
  await data.useSample();
  const arrays = await readNpz(await download(data.npzButton, 'dataset.npz'));

  expect(Object.keys(arrays).sort()).toEqual([
    'names_test.npy',
    'names_train.npy',
    'x_test.npy',
    'x_train.npy',
    'y_test.npy',
    'y_train.npy',
  ]);
  for (const split of ['train', 'test'] as const) {
    const counts = SAMPLE_COUNTS[split];
    const images = counts.reduce((sum, count) => sum + count, 0);
    const pixels = arrays[`x_${split}.npy`] as NpyArray;
    expect(pixels).toMatchObject({ type: '|u1', shape: [images, 100, 100] });
    expect(pixels.data).toHaveLength(images * 100 * 100);
    const labels = arrays[`y_${split}.npy`] as NpyArray;
    expect(labels).toMatchObject({ type: '|u1', shape: [images] });
    expect(counts.map((_, label) => labels.data.filter((y) => y === label).length)).toEqual(counts);
    const names = arrays[`names_${split}.npy`] as NpyArray;
    expect(names.shape).toEqual([images]);
    expect(new Set(readTexts(names)).size).toBe(images);
  }
  const testNames = readTexts(arrays['names_test.npy'] as NpyArray);
  const testLabels = (arrays['y_test.npy'] as NpyArray).data;
  expect(testNames.filter((_, row) => testLabels[row] === 0)).toEqual([
    'phantom-covid-03.jpeg',
    'phantom-covid-02-b.jpeg',
    'phantom-covid-02-a.jpeg',
    'phantom-covid-01.png',
  ]);
});

import sharp from 'sharp';
import { Explanation } from './pages/explanation';
import { PredictPage } from './pages/predict-page';
import { expectInEveryLook } from './support/every-look';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';
import { trainAndOpen } from './support/train-and-open';

test('an answer is explained, and a picture unlike the X-rays is flagged', async ({ page }) => {
  await trainAndOpen(page, 'predict', { data: 'sample' });
  const predict = new PredictPage(page);
  const explanation = new Explanation(page);

  const name = SAMPLE_IMAGES.pneumonia;
  const buffer = await readSampleFile(name);
  await predict.ask({ name, mimeType: 'image/jpeg', buffer });
  // It was learned from: nothing is nearer to it than itself.
  const { familiarity, nearest, map, firstLayer } = explanation;
  await expect(familiarity.getByRole('status')).toContainText('Familiar.');
  await expect(predict.prediction).toContainText('Like the images it learned from.');
  await expect(familiarity).toContainText('no larger than for any of the test images');
  await expect(nearest).toHaveCount(5);
  await expect(nearest.first().getByRole('img', { name })).toBeVisible();
  await expect(nearest.first()).toContainText('Pneumonia 0.00');

  await test.step('a near image opens large, and the keys go on to the next', async () => {
    const first = nearest.first().getByRole('button', { name });
    await first.press('Enter');
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog).toContainText('Its distance to the image asked about is 0.00');
    await expect(dialog).toContainText('1 of 5');
    await expectInEveryLook(page, 'a near training image');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('dialog')).toContainText('2 of 5');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(nearest.nth(1).getByRole('button')).toBeFocused();
  });

  await expect(map.getByRole('status')).toContainText(/covering it (lowers|raises)/);
  await map.getByRole('radio', { name: 'Occlusion' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(map.getByRole('radio', { name: 'Gradient' })).toBeChecked();
  await expect(map.getByRole('img', { name: /brighter pixels (raise|lower)/ })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(map.getByRole('radio', { name: 'SmoothGrad' })).toBeChecked();
  await expect(map).toContainText('The mean gradient over 25 copies of the picture');
  await expect(map.getByRole('img', { name: /brighter pixels (raise|lower)/ })).toBeVisible();
  await map.getByRole('slider', { name: 'Strength' }).press('ArrowLeft');
  await expect(map.getByRole('slider', { name: 'Strength' })).toHaveAttribute(
    'aria-valuenow',
    '0.65',
  );
  await firstLayer.getByText('First-layer weights').click();
  await expect(firstLayer.getByRole('img')).toHaveCount(32);
  await expectInEveryLook(page, 'an explained answer');

  const inverted = { name: 'inverted.png', mimeType: 'image/png' };
  await predict.ask({ ...inverted, buffer: await sharp(buffer).negate().png().toBuffer() });
  await expect(familiarity.getByRole('status')).toContainText('Not like the images');
  await expect(predict.prediction).toContainText('The answer means nothing');
  await expect(familiarity).toContainText('larger than for all test images');
});

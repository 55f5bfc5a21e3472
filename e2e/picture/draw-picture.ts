import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { train } from '../verify/page-steps';
import { withServedPage } from '../verify/with-served-page';

/** As wide as a laptop, and as high as Evaluate's summary. */
const SIZE = { width: 1280, height: 960 };
/** Colours of the file: few, so that it stays small, and enough for X-rays and charts. */
const COLOURS = 64;

/**
 * Trains on the sample data set in the built page and keeps what Evaluate then shows first.
 *
 * @param file where the PNG goes
 * @returns its size in bytes
 */
export async function drawPicture(file: string, chromiumPath: string): Promise<number> {
  const shot = await withServedPage(chromiumPath, async (page, address) => {
    await page.setViewportSize(SIZE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const start = `${address}?backend=wasm`;
    await page.goto(start);
    // By its button: dropped as a file it would be taken for the article's archive.
    await page.getByRole('button', { name: /the sample/ }).click();
    await page.getByRole('table', { name: 'Images by class and split' }).waitFor();
    await page.goto(`${start}#/train`);
    await train(page, { epochs: 30, seed: 0 });
    await page.goto(`${start}#/evaluate`);
    await page.getByRole('table', { name: 'Confusion matrix, test' }).waitFor();
    await page.getByRole('figure', { name: /test accuracy swung/ }).waitFor();
    return page.screenshot({ animations: 'disabled' });
  });
  const picture = await sharp(shot).png({ palette: true, colours: COLOURS, effort: 10 }).toBuffer();
  await writeFile(file, picture);
  return picture.length;
}

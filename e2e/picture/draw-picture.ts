import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../tasks/project.mjs';
import { importArchive, train } from '../verify/page-steps';
import { withServedPage } from '../verify/with-served-page';

/** What a laptop shows. */
const SIZE = { width: 1280, height: 840 };
/** Colours of the file: few, so that it stays small, and enough for X-rays and charts. */
const COLOURS = 64;

/**
 * Trains on the sample data set in the built page and keeps what Evaluate then shows at its top.
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
    await importArchive(page, join(ROOT, 'public/sample-dataset.zip'));
    await page.goto(`${start}#/train`);
    await train(page, { epochs: 30, seed: 0 });
    await page.goto(`${start}#/evaluate`);
    await page.getByRole('table', { name: 'Confusion matrix, test' }).waitFor();
    return page.screenshot({ animations: 'disabled' });
  });
  const picture = await sharp(shot).png({ palette: true, colours: COLOURS, effort: 10 }).toBuffer();
  await writeFile(file, picture);
  return picture.length;
}

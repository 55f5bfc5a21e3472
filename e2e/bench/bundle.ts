import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import JSZip from 'jszip';
import { isImagePath } from '../../src/domain/dataset/file-kinds';
import { beginAnew } from '../journeys/support/begin-anew';
import { importArchive, readRunRecord, saveDownload, train } from '../verify/page-steps';
import { withServedPage } from '../verify/with-served-page';
import { countLongTasks } from './page-frames';

export interface BundleFigures {
  /** With small copies of the images, and without. */
  saved: Record<'with' | 'without', SavedBundle>;
  /** Of the bundle with them, in a page that knows nothing yet. */
  openMs: number;
  /** The first question: the training images are learned first. */
  one: AskedFigures;
  many: AskedFigures;
}

export interface SavedBundle {
  sizeBytes: number;
  /** From the click to the file on the disk. */
  saveMs: number;
  /** The longest task of the page's thread meanwhile; 0 when none took over 50 ms. */
  longestTaskMs: number;
}

export interface AskedFigures {
  images: number;
  /** From choosing the files to the last answer. */
  answersMs: number;
  /** From choosing the files to the last verdict. */
  verdictsMs: number;
}

const EPOCHS = 2;
const MANY = 50;

/** Trains, saves the run with and without small copies, and asks the saved one about images. */
export function benchBundle(archivePath: string, chromiumPath: string): Promise<BundleFigures> {
  return withServedPage(chromiumPath, async (page, address) => {
    const folder = await mkdtemp(join(tmpdir(), 'xray-trainer-bench-'));
    try {
      page.on('dialog', (dialog) => void dialog.accept());
      await page.goto(address);
      await importArchive(page, archivePath);
      await page.goto(`${address}#/train`);
      await train(page, { epochs: EPOCHS, seed: 0 });
      await page.goto(`${address}#/evaluate`);
      // It waits for the intervals, which both bundles need.
      await readRunRecord(page);
      const file = join(folder, 'with.zip');
      const withCopies = await saveBundle(page, file);
      await page.getByRole('checkbox', { name: 'Include small copies' }).uncheck();
      const without = await saveBundle(page, join(folder, 'without.zip'));

      await page.goto(`${address}#/predict`);
      // Nothing is brought back meanwhile.
      await beginAnew(page);
      const openMs = await openBundle(page, file);
      const [first, ...others] = await readPictures(archivePath, MANY + 1);
      if (first === undefined) throw new Error('The archive has no images.');
      const one = await predictOne(page, first);
      return {
        saved: { with: withCopies, without },
        ...{ openMs, one, many: await predictMany(page, others) },
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

async function saveBundle(page: Page, file: string): Promise<SavedBundle> {
  const longestTask = await countLongTasks(page);
  const start = performance.now();
  await saveDownload(page, 'Run with network (.zip)', file);
  const saveMs = performance.now() - start;
  return { sizeBytes: (await stat(file)).size, saveMs, longestTaskMs: await longestTask() };
}

async function openBundle(page: Page, file: string): Promise<number> {
  const input = page.getByLabel('Model bundle');
  await input.waitFor({ state: 'attached' });
  const start = performance.now();
  await input.setInputFiles(file);
  await page.getByText('answers, from with.zip').waitFor({ timeout: 0 });
  return performance.now() - start;
}

interface Picture {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Images of the archive, evenly from all of it. */
async function readPictures(archivePath: string, count: number): Promise<Picture[]> {
  const zip = await JSZip.loadAsync(await readFile(archivePath));
  const files = Object.values(zip.files).filter(({ dir, name }) => !dir && isImagePath(name));
  const step = Math.max(1, Math.floor(files.length / count));
  const picked = files.filter((_, at) => at % step === 0).slice(0, count);
  return Promise.all(
    picked.map(async (file) => ({
      name: basename(file.name),
      mimeType: '',
      buffer: await file.async('nodebuffer'),
    })),
  );
}

async function predictOne(page: Page, picture: Picture): Promise<AskedFigures> {
  const start = performance.now();
  await page.getByLabel('X-ray image').setInputFiles(picture);
  await page.getByRole('region', { name: 'Prediction' }).waitFor({ timeout: 0 });
  const answersMs = performance.now() - start;
  await page.getByRole('tab', { name: 'Similar' }).click();
  const familiarity = page.getByRole('region', { name: 'Familiarity' });
  await familiarity.and(page.locator('[aria-busy=false]')).waitFor({ timeout: 0 });
  return { images: 1, answersMs, verdictsMs: performance.now() - start };
}

async function predictMany(page: Page, pictures: readonly Picture[]): Promise<AskedFigures> {
  const answers = page.getByRole('region', { name: 'Answers about several images' });
  const status = answers.getByRole('status');
  const start = performance.now();
  await page.getByLabel('X-ray image').setInputFiles([...pictures]);
  await status.filter({ hasText: 'answer' }).waitFor({ timeout: 0 });
  const answersMs = performance.now() - start;
  await status
    .filter({ hasText: 'answer', hasNotText: 'looking for strange' })
    .waitFor({ timeout: 0 });
  return { images: pictures.length, answersMs, verdictsMs: performance.now() - start };
}

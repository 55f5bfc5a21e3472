import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AuditRecord } from '../../src/domain/audit/audit-record';
import { importArchive, saveDownload } from '../verify/page-steps';
import { withServedPage } from '../verify/with-served-page';
import { countFrames, countLongTasks, type FrameCount } from './page-frames';

export interface ExploreFigures {
  images: number;
  /** From opening Explore to the finished report, figures included. */
  auditMs: number;
  /** The longest task of the page's thread meanwhile; 0 when none took over 50 ms. */
  longestTaskDuringAuditMs: number;
  gallery: {
    /** From the click on the tab to the first thumbnails. */
    openMs: number;
    thumbnailsInPage: number;
    /** While the wheel turns from the first row to the last. */
    scroll: FrameCount;
    /** Drawing every image into a canvas of its own at once, as a page without virtual rows does. */
    naive: { openMs: number; thumbnailsInPage: number };
  };
  audit: AuditRecord;
}

/** Walks through Explore on an archive and measures what a person would wait for. */
export function benchExplore(archivePath: string, chromiumPath: string): Promise<ExploreFigures> {
  return withServedPage(chromiumPath, async (page, address) => {
    await page.goto(address);
    await importArchive(page, archivePath);
    const longestTask = await countLongTasks(page);
    const start = performance.now();
    await page.goto(`${address}#/explore/audit`);
    const button = page.getByRole('button', { name: 'Download findings' });
    await button.waitFor({ timeout: 0 });
    const auditMs = performance.now() - start;
    const longestTaskDuringAuditMs = await longestTask();
    const audit = await saveAudit(page);
    return {
      ...(await measureGallery(page, address)),
      auditMs,
      longestTaskDuringAuditMs,
      audit,
    };
  });
}

async function saveAudit(page: Page): Promise<AuditRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'xray-trainer-bench-'));
  try {
    const file = join(folder, 'audit.json');
    await saveDownload(page, 'Download findings', file);
    return JSON.parse(await readFile(file, 'utf8')) as AuditRecord;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureGallery(
  page: Page,
  address: string,
): Promise<Pick<ExploreFigures, 'images' | 'gallery'>> {
  const start = performance.now();
  await page.goto(`${address}#/explore/gallery`);
  const thumbnails = page.getByRole('list', { name: 'Images' }).getByRole('button');
  await thumbnails.first().waitFor();
  const openMs = performance.now() - start;
  const thumbnailsInPage = await thumbnails.count();
  const images = await thumbnails
    .first()
    .locator('xpath=ancestor::*[@aria-setsize]')
    .getAttribute('aria-setsize');
  const scroll = await countFrames(page, () => turnWheelToEnd(page));
  const naive = await drawAllAtOnce(page, Number(images));
  return { images: Number(images), gallery: { openMs, thumbnailsInPage, scroll, naive } };
}

/** Pixels of a fast turn of the wheel, and how often one comes. */
const WHEEL = { pixels: 400, intervalMs: 16 };

async function turnWheelToEnd(page: Page): Promise<void> {
  await page.mouse.move(600, 500);
  const remaining = () =>
    page.evaluate(
      () => document.documentElement.scrollHeight - window.innerHeight - Math.round(window.scrollY),
    );
  while ((await remaining()) > 1) {
    await page.mouse.wheel(0, WHEEL.pixels);
    await page.waitForTimeout(WHEEL.intervalMs);
  }
}

function drawAllAtOnce(page: Page, count: number): Promise<ExploreFigures['gallery']['naive']> {
  return page.evaluate(async (thumbnailsInPage) => {
    const start = performance.now();
    const grid = document.createElement('div');
    for (let i = 0; i < thumbnailsInPage; i++) {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 100;
      const context = canvas.getContext('2d');
      const image = context?.createImageData(100, 100);
      image?.data.fill(i % 256);
      if (image) context?.putImageData(image, 0, 0);
      grid.append(canvas);
    }
    document.body.append(grid);
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
    const openMs = performance.now() - start;
    grid.remove();
    return { openMs, thumbnailsInPage };
  }, count);
}

import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { CHROMIUM_ARGS } from '../tasks/find-chromium.mjs';
import { ROOT } from '../tasks/project.mjs';
import { reportProgress } from './report-progress';
import { watchForFailure } from './watch-for-failure';

/** What a busy machine needs to start a browser and open a page is far below. */
const LIMIT_MS = 300_000;

/** Serves the built page and opens a headless Chromium for as long as `use` takes. */
export async function withServedPage<T>(
  chromiumPath: string,
  use: (page: Page, address: string) => Promise<T>,
): Promise<T> {
  const server = await preview({ root: ROOT, preview: { host: '127.0.0.1', port: 0 } });
  try {
    const [address] = server.resolvedUrls?.local ?? [];
    if (address === undefined) throw new Error('The page could not be served.');
    // A profile on the disk, gone afterwards, as a person has one: a private window would hold in
    // memory what the page keeps.
    const browser = await chromium.launchPersistentContext('', {
      executablePath: chromiumPath,
      args: CHROMIUM_ARGS,
      timeout: LIMIT_MS,
    });
    browser.setDefaultTimeout(LIMIT_MS);
    try {
      return await watch(await browser.newPage(), (page) => use(page, address));
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/** Ends with an error as soon as the page shows one. */
async function watch<T>(page: Page, use: (page: Page) => Promise<T>): Promise<T> {
  const failure = watchForFailure(page);
  const stopReporting = reportProgress(page);
  try {
    return await Promise.race([failure, use(page)]);
  } finally {
    stopReporting();
  }
}

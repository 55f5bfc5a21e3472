import { readFile, stat } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { withServedPage } from '../verify/with-served-page';
import type { NaiveListing, NotMeasured } from './ingest-figures';
import { measurePeakMemory } from './process-memory';

const JSZIP = new URL('../../node_modules/jszip/dist/jszip.min.js', import.meta.url);

/** Above this one buffer can be too large for a browser, and for the machine. */
const MAX_BYTES = 2 ** 31;

/** Gives the whole file to JSZip in a worker of a blank page: the way that needs no code. */
export async function measureNaiveListing(
  archivePath: string,
  chromiumPath: string,
): Promise<NaiveListing | NotMeasured> {
  if ((await stat(archivePath)).size > MAX_BYTES) {
    return { reason: 'not tried, the file is larger than 2 GiB' };
  }
  const library = await readFile(JSZIP, 'utf8');
  return withServedPage(chromiumPath, async (page, address) => {
    await openBlankPage(page, `${address}blank`);
    const { value: listMs, memory } = await measurePeakMemory(async () => {
      const listing = listInWorker(page, library);
      // When the file cannot be given nobody waits for the listing any more.
      listing.catch(() => undefined);
      await page.getByLabel('Zip').setInputFiles(archivePath);
      return listing;
    });
    return { listMs, peakMemoryMiB: memory === null ? null : memory.bytes / 2 ** 20 };
  });
}

async function openBlankPage(page: Page, address: string): Promise<void> {
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<label>Zip <input type="file"></label>',
    }),
  );
  await page.goto(address);
}

/** @returns milliseconds from the file's choice to the list of its entries */
function listInWorker(page: Page, library: string): Promise<number> {
  return page.evaluate(async (jszip) => {
    const script = `${jszip};
      onmessage = ({ data }) => JSZip.loadAsync(data).then(
        (zip) => postMessage({ entries: Object.keys(zip.files).length }),
        (error) => postMessage({ error: String(error) }),
      );`;
    const worker = new Worker(URL.createObjectURL(new Blob([script])));
    const input = document.querySelector('input');
    if (input === null) throw new Error('The page has no input.');
    await new Promise((resolve) => {
      input.addEventListener('change', resolve);
    });
    const start = performance.now();
    const answered = new Promise<MessageEvent<{ entries: number } | { error: string }>>(
      (resolve) => {
        worker.addEventListener('message', resolve);
      },
    );
    worker.postMessage(input.files?.[0]);
    const { data } = await answered;
    if ('error' in data) throw new Error(data.error);
    return performance.now() - start;
  }, library);
}

import type { Page } from '@playwright/test';

/**
 * Of the workers of a kind that start from now on, counted from 0, those of these numbers never answer
 * what they are asked: the import stands at the same place however fast the machine.
 * The first of `ingest` is the one that lists the files, and all of them decode.
 */
export async function hangWorkers(
  page: Page,
  kind: 'ingest' | 'fingerprint',
  ...numbers: number[]
): Promise<void> {
  let started = 0;
  await page.route(`**/${kind}.worker*`, async (route) => {
    const isToHang = numbers.includes(started++);
    if (!isToHang) {
      await route.continue();
      return;
    }
    const response = await route.fetch();
    await route.fulfill({ response, body: `${HANG}\n${await response.text()}` });
  });
}

export async function hangNoMore(page: Page): Promise<void> {
  await page.unrouteAll();
}

/** Hears of every message before the worker does. */
const HANG = "self.addEventListener('message', (event) => { event.stopImmediatePropagation(); });";

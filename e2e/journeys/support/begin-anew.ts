import type { Page } from '@playwright/test';

/** Reloads the page as for somebody who does not come back to where they were; what is kept stays. */
export async function beginAnew(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => {
    // After the page itself, which keeps its place as it is left.
    addEventListener('pagehide', () => {
      for (const storage of [sessionStorage, localStorage])
        storage.removeItem('xray-trainer/place');
    });
    location.reload();
  });
  await loaded;
}

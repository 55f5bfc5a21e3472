import type { Page } from '@playwright/test';

/** How many cores the page sees, and so how many trainings run side by side: before it is opened. */
export async function giveCores(page: Page, count: number): Promise<void> {
  await page.addInitScript((cores) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores });
  }, count);
}

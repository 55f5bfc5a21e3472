import type { Page } from '@playwright/test';

/** Keeps the import's workers from starting until the function that comes back is called. */
export async function holdImportWorkers(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/ingest.worker*', async (route) => {
    await told;
    await route.continue();
  });
  return letGo;
}

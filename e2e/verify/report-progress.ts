import type { Page } from '@playwright/test';

/** A person looks more often than a log needs. */
const INTERVAL_MS = process.stdout.isTTY ? 10_000 : 30_000;

/**
 * Prints now and then to stderr how far the page's progress bars are.
 *
 * @returns ends the printing
 */
export function reportProgress(page: Page): () => void {
  const start = performance.now();
  const timer = setInterval(() => {
    void describeBars(page).then((bars) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      console.error(`${seconds} s: ${bars}`);
    });
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
  };
}

async function describeBars(page: Page): Promise<string> {
  try {
    const bars = await page.getByRole('progressbar').evaluateAll((elements) =>
      elements.map((element) => {
        const percent = Math.round(Number(element.getAttribute('aria-valuenow')));
        return `${element.getAttribute('aria-label') ?? 'progress'} ${percent} %`;
      }),
    );
    return bars.join(', ') || 'working';
  } catch {
    return 'the page does not answer';
  }
}

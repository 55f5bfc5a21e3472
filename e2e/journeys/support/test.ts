import { expect, test as base, type Page } from '@playwright/test';

export { expect };

interface Watching {
  /**
   * Errors on the console or thrown where nobody catches that belong to the journey, such as those
   * of a connection that is cut.
   */
  expectedConsoleError: RegExp | null;
  /** Every address the page and its workers asked for so far. */
  requestedUrls: string[];
}

/**
 * Playwright's test with a watched page: a journey fails when the page throws where nobody catches,
 * writes an error to the console, or asks for anything that does not come from where it came from.
 */
export const test = base.extend<Watching>({
  expectedConsoleError: [null, { option: true }],
  requestedUrls: async ({}, use) => {
    await use([]);
  },
  page: async ({ page, baseURL, expectedConsoleError, requestedUrls }, use) => {
    const errors = watchErrors(page, expectedConsoleError);
    page.on('request', (request) => {
      requestedUrls.push(request.url());
    });
    page.on('websocket', (socket) => {
      requestedUrls.push(socket.url());
    });
    await use(page);
    expect(errors, 'errors of the page').toEqual([]);
    const origin = new URL(baseURL ?? '').origin;
    const foreign = requestedUrls.filter((url) => originOf(url) !== origin);
    expect(foreign, 'requests that leave the page').toEqual([]);
  },
});

function watchErrors(page: Page, expected: RegExp | null): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' || expected?.test(message.text())) return;
    errors.push(message.text());
  });
  page.on('pageerror', (error) => {
    if (expected?.test(error.message)) return;
    errors.push(error.stack ?? error.message);
  });
  page.on('crash', () => {
    errors.push('the page crashed');
  });
  return errors;
}

/** Of a `blob:` address: the page that made it. */
function originOf(url: string): string {
  return new URL(url).origin;
}

import type { Page } from '@playwright/test';

/**
 * Rejects as soon as the page shows an alert, throws where nobody catches, crashes or closes; never
 * resolves. May be left unobserved.
 */
export function watchForFailure(page: Page): Promise<never> {
  const failure = new Promise<never>((_resolve, reject) => {
    const fail = (message: string) => {
      reject(new Error(message));
    };
    page.on('crash', () => {
      fail('The page crashed.');
    });
    page.on('close', () => {
      fail('The page was closed.');
    });
    page.on('pageerror', (error) => {
      fail(`Uncaught error in the page: ${toOneLine(error.message)}`);
    });
    readAlert(page).then(
      (text) => {
        fail(`The page reports: ${text}`);
      },
      () => {
        // The page is gone: `close` and `crash` say so.
      },
    );
  });
  failure.catch(() => undefined);
  return failure;
}

async function readAlert(page: Page): Promise<string> {
  const alert = page.getByRole('alert').filter({ hasText: /\S/ }).first();
  await alert.waitFor({ timeout: 0 });
  return toOneLine(await alert.innerText());
}

function toOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

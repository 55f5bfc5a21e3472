import type { Page } from '@playwright/test';

/** What the notices of a failure are made of. */
const ALLOWED = ['div', 'section', 'main', 'h1', 'h2', 'p', 'ul', 'li', 'span', 'button'];

/**
 * From now on the browser makes no other elements than those of a notice, so that whatever is drawn
 * next fails as it is drawn.
 *
 * @param message of the error
 * @returns lets it make all of them again
 */
export async function refuseElements(page: Page, message: string): Promise<() => Promise<void>> {
  const working = await page.evaluateHandle(
    ([allowed, text]) => {
      const { createElement, createElementNS } = document;
      document.createElement = (tag: string) => {
        if (!allowed.includes(tag)) throw new Error(text);
        return createElement.call(document, tag);
      };
      document.createElementNS = () => {
        throw new Error(text);
      };
      return { createElement, createElementNS };
    },
    [ALLOWED, message] as const,
  );
  return async () => {
    await working.evaluate((functions) => {
      Object.assign(document, functions);
    });
  };
}

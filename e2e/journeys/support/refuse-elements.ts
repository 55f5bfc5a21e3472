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
  await page.evaluate(
    ([allowed, text]) => {
      const create: (tag: string) => HTMLElement = Reflect.get(document, 'createElement');
      Reflect.set(document, 'createElement', (tag: string) => {
        if (!allowed.includes(tag)) throw new Error(text);
        return create.call(document, tag);
      });
      Reflect.set(document, 'createElementNS', () => {
        throw new Error(text);
      });
    },
    [ALLOWED, message] as const,
  );
  return () =>
    page.evaluate(() => {
      // What every document has lies behind them.
      Reflect.deleteProperty(document, 'createElement');
      Reflect.deleteProperty(document, 'createElementNS');
    });
}

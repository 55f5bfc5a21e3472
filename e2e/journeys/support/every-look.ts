import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility';
import { expect } from './test';

/** Pixels. */
const WIDE = 1280;
export const PHONE = 360;

/** What axe and the width say, light and dark, wide and as narrow as a phone. */
export async function expectInEveryLook(
  page: Page,
  situation: string,
  widths: readonly number[] = [WIDE, PHONE],
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page, `${situation}, ${width} pixels wide`);
    for (const scheme of ['light', 'dark'] as const) {
      await switchTo(page, scheme);
      await expectAccessible(page, `${situation}, ${scheme}, ${width} pixels wide`);
    }
  }
}

async function switchTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const other = colorScheme === 'light' ? 'dark' : 'light';
  // A dialog hides the rest of the page from assistive technology.
  const button = page.getByRole('button', { name: `Switch to ${other}`, includeHidden: true });
  await expect(button).toBeVisible();
}

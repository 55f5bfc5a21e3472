import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility';
import { expect } from './test';

/** Pixels. */
const WIDE = 1280;
export const PHONE = 360;

/**
 * What axe and the width say, light and dark, wide and as narrow as a phone. Of several widths each
 * is looked at in one of the two schemes: colours do not follow from the width.
 */
export async function expectInEveryLook(
  page: Page,
  situation: string,
  widths: readonly number[] = [WIDE, PHONE],
): Promise<void> {
  for (const [index, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page, `${situation}, ${width} pixels wide`);
    const schemes = ['light', 'dark'] as const;
    const isOnly = widths.length === 1;
    for (const scheme of schemes.filter((_, at) => isOnly || at === index % schemes.length)) {
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

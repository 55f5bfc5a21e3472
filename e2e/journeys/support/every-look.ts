import type { Page } from '@playwright/test';
import { findUnreachable } from '../../../src/ui/testing/find-unreachable';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility';
import { expect } from './test';

/** Pixels. */
const WIDE = 1280;
/** A screen of 1280 at 400 %: WCAG 2.2, 1.4.10. */
export const PHONE = 320;

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
    expect.soft(await page.evaluate(findUnreachable), situation).toEqual([]);
    const schemes = ['light', 'dark'] as const;
    const isOnly = widths.length === 1;
    for (const scheme of schemes.filter((_, at) => isOnly || at === index % schemes.length)) {
      await switchTo(page, scheme);
      await expectAccessible(page, `${situation}, ${scheme}, ${width} pixels wide`);
    }
  }
}

/** What carries something by a background or a shadow alone, which forced colours drop. */
const MARKED =
  'nav [aria-current], [role="tab"][aria-selected="true"], .mantine-SegmentedControl-label[data-active], [role="progressbar"]';

/** In the system's colours what is selected, current or done is told from what is not. */
export async function expectInForcedColours(page: Page, situation: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  const unmarked = () =>
    page.evaluate((marked) => {
      const canvas = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll(marked)]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
        .filter((one) => {
          const { backgroundColor } = getComputedStyle(one);
          return backgroundColor === canvas || backgroundColor.endsWith(', 0)');
        })
        .map((one) => one.outerHTML.slice(0, 120));
    }, MARKED);
  // Transitions of colours end first.
  await expect.poll(unmarked, `unmarked, ${situation}, forced colours`).toEqual([]);
  expect.soft(await unseenStops(page), `focus not seen, ${situation}, forced colours`).toEqual([]);
  await page.emulateMedia({ forcedColors: null });
}

/** Where Tab can come to and nothing around it says so. */
async function unseenStops(page: Page): Promise<string[]> {
  // From here on the browser takes the focus to be moved by keyboard, and shows it.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const isSeen = (stop: Element) =>
      // A field that is not drawn itself shows the focus by its label or its frame.
      [stop, stop.nextElementSibling, stop.parentElement].some((one) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        const { width, height } = one.getBoundingClientRect();
        const isDrawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        return isDrawn && outlineColor !== canvas && width >= 8 && height >= 8;
      });
    return [...document.querySelectorAll<HTMLElement>('main *, nav *, header *')]
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility())
      .filter((one) => {
        one.focus({ preventScroll: true });
        return document.activeElement === one && !isSeen(one);
      })
      .map((one) => one.outerHTML.slice(0, 160));
  });
}

/** With less motion asked for nothing is moved, faded or scrolled along, now or by what follows. */
export async function expectNoMotion(page: Page, situation: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(async () => {
    const movable = [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after']
        .filter((pseudo) => {
          const looks = getComputedStyle(element, pseudo);
          const lasts = looks.transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
          return lasts || looks.animationName !== 'none' || looks.scrollBehavior === 'smooth';
        })
        .map((pseudo) => `${element.outerHTML.slice(0, 100)}${pseudo}`),
    );
    // All colours change.
    const root = document.documentElement;
    const scheme = root.dataset['mantineColorScheme'];
    root.dataset['mantineColorScheme'] = scheme === 'dark' ? 'light' : 'dark';
    await new Promise(requestAnimationFrame);
    const running = document.getAnimations().map(({ playState }) => playState);
    root.dataset['mantineColorScheme'] = scheme;
    return { movable, running };
  });
  expect.soft(moving, `${situation}, less motion`).toEqual({ movable: [], running: [] });
  await page.emulateMedia({ reducedMotion: null });
}

/** On paper: no rail, the light colours, and every chart whole within its figure. */
export async function expectOnPaper(page: Page, situation: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // A4 between its margins; charts do not measure it again.
  await page.setViewportSize({ width: 690, height: 1000 });
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  const cut = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('figure svg.recharts-surface')]
        .filter((chart) => {
          const frame = chart.closest('figure')?.getBoundingClientRect();
          const { left, right, width, height } = chart.getBoundingClientRect();
          return (
            !frame || width < 100 || height < 100 || left < frame.left || right > frame.right + 1
          );
        })
        .map((chart) => chart.closest('figure')?.textContent.slice(0, 80)),
    );
  await expect.poll(cut, `cut charts, ${situation}, on paper`).toEqual([]);
  await expectNoSidewaysScroll(page, `${situation}, on paper`);
  await page.emulateMedia({ media: null, colorScheme: 'light' });
}

async function switchTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const other = colorScheme === 'light' ? 'dark' : 'light';
  // A dialog hides the rest of the page from assistive technology.
  const button = page.getByRole('button', { name: `Switch to ${other}`, includeHidden: true });
  await expect(button).toBeVisible();
}

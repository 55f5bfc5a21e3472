import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

/** Fails with the rule and the element of everything that axe finds wrong with the page. */
export async function expectAccessible(page: Page, situation: string): Promise<void> {
  await finishTransitions(page);
  // Legacy mode spares a second page for every look; it differs for frames alone, and there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // What is fine is not described, element by element, for nobody to read.
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
  expect.soft(found, situation).toEqual([]);
}

/** A colour that is still changing from light to dark is none that a person reads. */
async function finishTransitions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What a closed disclosure holds is not drawn, and its transitions stand still until it is.
    const isDrawn = ({ effect }: Animation) =>
      effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
    const transitions = document
      .getAnimations()
      .filter((animation) => animation instanceof CSSTransition && isDrawn(animation));
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}

/** Wide tables may scroll in their own frame, the page may not. */
export async function expectNoSidewaysScroll(page: Page, situation: string): Promise<void> {
  const readOverflow = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  // Charts take their new width a moment after the window.
  await expect
    .poll(readOverflow, `pixels beyond the right edge, ${situation}`)
    .toBeLessThanOrEqual(0);
}

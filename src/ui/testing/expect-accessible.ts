import axe from 'axe-core';
import { expect } from 'vitest';
import { findPaleMarks } from './find-pale-marks';
import { findUnreachable } from './find-unreachable';
import { PHONE, WIDE, type Look, type Shown } from './render-in-app';

const LOOKS: readonly Look[] = [
  { scheme: 'light', width: WIDE },
  { scheme: 'dark', width: PHONE },
];

/**
 * In light and dark, wide and as narrow as it gets: nothing for axe nor of what it does not see,
 * no chart too pale, nothing beyond the edge. Each width is looked at in one of the two schemes: colours do not follow from the width.
 */
export async function expectAccessibleInEveryLook(shown: Shown): Promise<void> {
  for (const look of LOOKS) {
    await shown.switchTo(look);
    const situation = `${look.scheme}, ${look.width} pixels wide`;
    await expectNoViolations(document.body, situation);
    expect(findUnreachable(), situation).toEqual([]);
    expect(findPaleMarks(), situation).toEqual([]);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(
      scrollWidth - clientWidth,
      `pixels beyond the right edge, ${situation}`,
    ).toBeLessThanOrEqual(0);
  }
}

/** Fails with the rule and the element of everything that axe finds wrong in a part of the page. */
export async function expectNoViolations(container: Element, situation?: string): Promise<void> {
  // What is fine is not described, element by element, for nobody to read.
  const { violations } = await axe.run(container, { resultTypes: ['violations'] });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
  expect(found, situation).toEqual([]);
}

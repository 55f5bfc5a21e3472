import { expect, test as base } from '@playwright/test';
import { findChromium } from '../tasks/find-chromium.mjs';
import { findFirefox, findWebKit, type OtherBrowser } from '../tasks/find-other-browsers.mjs';
import { startChromium, startFirefox, type FirefoxPreferences } from './puppeteer';
import { withTab, type Tab } from './tab';
import { startWebKit } from './webkit';

export { expect };

export interface BrowserOptions {
  /** The browser that a journey goes through. */
  tested: OtherBrowser;
  /** Of `about:config`, for journeys through Firefox alone. */
  preferences: FirefoxPreferences;
}

interface Tabs {
  tab: Tab;
  /** Another of them, on another machine. */
  elsewhere: Tab;
  /** The same in Chromium, whose figures those of the others are compared with. */
  chromium: Tab;
}

/** Playwright's runner with pages of browsers that it does not drive itself. */
export const test = base.extend<Tabs & BrowserOptions>({
  tested: ['Firefox', { option: true }],
  preferences: [{}, { option: true }],
  tab: ({ tested, preferences }, use) => LEND[tested](use, preferences),
  elsewhere: ({ tested, preferences }, use) => LEND[tested](use, preferences),
  chromium: async ({}, use) => {
    const program = isThere(await findChromium());
    await withTab((downloads) => startChromium(program, downloads), use);
  },
});

const LEND = {
  Firefox: (use: (tab: Tab) => Promise<void>, preferences: FirefoxPreferences) => {
    const program = isThere(findFirefox());
    return withTab((downloads) => startFirefox(program, downloads, preferences), use);
  },
  WebKitGTK: (use: (tab: Tab) => Promise<void>) => {
    const programs = isThere(findWebKit());
    return withTab((downloads) => startWebKit(programs, downloads), use);
  },
};

function isThere<Found>(found: Found | null): Found {
  if (found === null) throw new Error('The browser is not installed any more.');
  return found;
}

/**
 * Waits until the page says something.
 *
 * @returns all that it shows then, with single spaces
 */
export async function expectText(tab: Tab, text: string | RegExp): Promise<string> {
  let shown = '';
  const read = async () => {
    shown = await tab.evaluate(() => document.body.innerText);
    return (shown = shown.replaceAll(/\s+/g, ' '));
  };
  const expected =
    typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
  await expect.poll(read).toEqual(expected);
  return shown;
}

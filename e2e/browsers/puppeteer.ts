import { launch, type ElementHandle, type LaunchOptions } from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../tasks/find-chromium.mjs';
import type { Driver } from './driver';
import { findControl, selectText } from './find-control';
import { SHOW_LIMIT_MS, START_LIMIT_MS } from './limits';

/** By their names in `about:config`. */
export type FirefoxPreferences = Readonly<Record<string, boolean | number | string>>;

/** Firefox, by WebDriver BiDi. */
export function startFirefox(
  executablePath: string,
  downloads: string,
  preferences: FirefoxPreferences,
) {
  return start({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath,
    extraPrefsFirefox: {
      // To the folder that is named, without a question.
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      ...preferences,
    },
  });
}

/** Chromium, for the figures that those of the others are compared with. */
export function startChromium(executablePath: string, downloads: string) {
  return start({
    browser: 'chrome',
    executablePath,
    args: CHROMIUM_ARGS,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  });
}

async function start(options: LaunchOptions): Promise<Driver<ElementHandle>> {
  const browser = await launch({
    ...options,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    timeout: START_LIMIT_MS,
    protocolTimeout: START_LIMIT_MS,
  });
  const page = await browser.newPage();
  page.setDefaultNavigationTimeout(START_LIMIT_MS);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    evaluate: async <Given extends unknown[], Value>(
      run: (...given: Given) => Value,
      ...given: Given
    ) => (await page.evaluate(run as (...given: unknown[]) => unknown, ...given)) as Value,
    find: async (control) => {
      const found = await page.evaluateHandle(findControl, control, SHOW_LIMIT_MS);
      return found.asElement() as ElementHandle;
    },
    press: (element) => element.click(),
    type: async (field, text) => {
      await field.evaluate(selectText);
      await field.type(text);
      await field.press('Tab');
    },
    choose: (input, path) => (input as ElementHandle<HTMLInputElement>).uploadFile(path),
    errors,
    end: () => browser.close(),
  };
}

import type { WebKitPrograms } from '../tasks/find-other-browsers.mjs';
import type { Driver } from './driver';
import { findControl, selectText } from './find-control';
import { SHOW_LIMIT_MS, START_LIMIT_MS } from './limits';
import { startSession, type RemoteElement } from './webdriver';
import { startWebKitDriver } from './webkit-driver';

/** What the protocol calls the key that leaves a field. */
const TAB_KEY = '\uE004';

/** WebKitGTK's own small browser, by W3C WebDriver. */
export async function startWebKit(
  programs: WebKitPrograms,
  downloads: string,
): Promise<Driver<RemoteElement>> {
  const driver = await startWebKitDriver(programs, downloads);
  const session = await startSession(driver.address, {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
    timeouts: { script: START_LIMIT_MS, pageLoad: START_LIMIT_MS },
  });
  return {
    open: async (url) => void (await session.post('url', { url })),
    reload: async () => void (await session.post('refresh')),
    evaluate: async (run, ...given) =>
      (await session.run(run.toString(), given)) as ReturnType<typeof run>,
    find: async (control) =>
      (await session.run(findControl.toString(), [control, SHOW_LIMIT_MS])) as RemoteElement,
    press: async (element) => void (await session.postTo(element, 'click')),
    type: async (field, text) => {
      await session.run(selectText.toString(), [field]);
      await session.postTo(field, 'value', { text: text + TAB_KEY });
    },
    choose: async (input, path) => void (await session.postTo(input, 'value', { text: path })),
    errors: [],
    end: async () => {
      await session.end();
      await driver.end();
    },
  };
}

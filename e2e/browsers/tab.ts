import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from './driver';
import { wasClicked, type Control } from './find-control';
import { takeSavedFile, type SavedFile } from './saved-file';

/** What a person does in a page, the same in every browser. */
export interface Tab extends Pick<Driver<unknown>, 'open' | 'reload' | 'evaluate'> {
  click: (control: Control) => Promise<void>;
  /** Types in place of what a field holds, and leaves it. */
  fill: (field: Control, text: string) => Promise<void>;
  /** Chooses a file of this name and content. */
  choose: (input: Control, name: string, content: Uint8Array) => Promise<void>;
  /** Clicks, and returns what the browser saved: a zip of any kind, or JSON. */
  download: (control: Control) => Promise<SavedFile>;
}

/** How often a control is looked for that the mouse does not meet. */
const LOOKS = 20;

/**
 * Lends a page of a browser that starts for it and ends after it, with nothing kept from before.
 *
 * @param start takes the folder that the browser saves to
 * @throws where the page threw what nobody caught
 */
export async function withTab<Element>(
  start: (downloads: string) => Promise<Driver<Element>>,
  use: (tab: Tab) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'xray-trainer-browser-'));
  try {
    const downloads = join(folder, 'downloads');
    const files = join(folder, 'files');
    await Promise.all([mkdir(downloads), mkdir(files)]);
    const driver = await start(downloads);
    try {
      await use(tabOf(driver, downloads, files));
      if (driver.errors.length > 0) throw new Error(driver.errors.join('\n'));
    } finally {
      await driver.end();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tabOf<Element>(driver: Driver<Element>, downloads: string, files: string): Tab {
  const click = async (control: Control) => {
    let cause: unknown;
    // What comes into the page after a look may move the control away from where the mouse clicks.
    for (let look = 0; look < LOOKS; look++) {
      const found = await driver.find(control);
      await driver.press(found).catch((error: unknown) => (cause = error));
      if (await driver.evaluate(wasClicked)) return;
    }
    throw new Error(`The ${control.role} "${control.name}" cannot be clicked.`, { cause });
  };
  return {
    open: driver.open,
    reload: driver.reload,
    evaluate: driver.evaluate,
    click,
    fill: async (field, text) => driver.type(await driver.find(field), text),
    choose: async (input, name, content) => {
      const path = join(files, name);
      await writeFile(path, content);
      await driver.choose(await driver.find(input), path);
    },
    download: async (control) => {
      await click(control);
      return takeSavedFile(downloads);
    },
  };
}

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SHOW_LIMIT_MS } from './limits';

/** A file that the page let the browser save. */
export interface SavedFile {
  name: string;
  content: Buffer;
}

/** What browsers call a file that they are still writing. */
const UNFINISHED = /\.(part|crdownload|wkdownload)$/;
/** The last record of a zip without a comment, by its first bytes and its length. */
const ZIP_END = { signature: 0x06054b50, length: 22 };

/**
 * Waits until the folder that a browser saves to holds a whole file, and takes it out.
 *
 * @throws where there is none within the limit
 */
export async function takeSavedFile(folder: string): Promise<SavedFile> {
  const end = Date.now() + SHOW_LIMIT_MS;
  while (Date.now() < end) {
    for (const name of readdirSync(folder)) {
      if (UNFINISHED.test(name)) continue;
      const path = join(folder, name);
      const content = readFileSync(path);
      if (!isWhole(name, content)) continue;
      rmSync(path);
      return { name, content };
    }
    await wait(100);
  }
  throw new Error(`Nothing whole was saved: ${readdirSync(folder).join(', ')}`);
}

/** Some browsers write under the file's last name, so that only its content tells when all is there. */
function isWhole(name: string, content: Buffer): boolean {
  if (name.endsWith('.json')) {
    try {
      JSON.parse(content.toString());
      return true;
    } catch {
      return false;
    }
  }
  const { signature, length } = ZIP_END;
  return content.length >= length && content.readUInt32LE(content.length - length) === signature;
}

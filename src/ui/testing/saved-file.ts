import { expect, onTestFinished, vi } from 'vitest';

interface SavedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The bytes as UTF-8. */
  text: string;
}

/** What the page offers for download, from now on until the test ends. */
export function watchDownloads(): { next: () => Promise<SavedFile> } {
  const files: Promise<SavedFile>[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.push(readFile(this.download, this.href));
  });
  onTestFinished(() => {
    click.mockRestore();
  });
  return {
    next: async () => {
      await expect.poll(() => files.length).toBeGreaterThan(0);
      const [file] = files.splice(0, 1);
      if (!file) throw new Error('nothing was saved');
      return file;
    },
  };
}

async function readFile(name: string, href: string): Promise<SavedFile> {
  const bytes = new Uint8Array(await (await fetch(href)).arrayBuffer());
  return { name, bytes, text: new TextDecoder().decode(bytes) };
}

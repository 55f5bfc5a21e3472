import { expect, onTestFinished, vi } from 'vitest';

/** What the page offers for download, from now on until the test ends. */
export function watchDownloads(): { next: () => Promise<{ name: string; text: string }> } {
  const files: Promise<{ name: string; text: string }>[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const { download: name, href } = this;
    files.push(fetch(href).then(async (file) => ({ name, text: await file.text() })));
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

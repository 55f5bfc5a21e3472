import type { Locator } from '@playwright/test';

/** Drops files or folders from the disk onto the middle of an element, as the browser does it. */
export async function dropFiles(target: Locator, paths: readonly string[]): Promise<void> {
  // The browser drops where the mouse is, and that is within the window.
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing to drop on.');
  const session = await target.page().context().newCDPSession(target.page());
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    });
  }
  await session.detach();
}

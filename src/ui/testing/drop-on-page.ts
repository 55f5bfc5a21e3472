/**
 * Drops files in the middle of the page, as a browser says it.
 *
 * @returns whether the page took them: a browser opens what no page takes in its place
 */
export function dropOnPage(...files: readonly File[]): { isTaken: boolean } {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
  document.body.dispatchEvent(drop);
  return { isTaken: drop.defaultPrevented };
}

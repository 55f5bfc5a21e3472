/** One thumbnail, in CSS pixels: the 100 x 100 pixels with a frame, the signs below them. */
export const THUMBNAIL = { width: 104, height: 128, gap: 8 };
export const ROW_HEIGHT = THUMBNAIL.height + THUMBNAIL.gap;

/** More would be slow to lay out, and none of them is seen. */
const MAX_THUMBNAILS = 200;
const MAX_OVERSCAN = 2;

export interface GridColumns {
  count: number;
  /** From the left edge of one column to that of the next, in whole CSS pixels. */
  pitch: number;
}

/** As many columns as fit, at least one, spread over the width. */
export function columnsOf(width: number): GridColumns {
  const count = Math.max(
    1,
    Math.floor((width + THUMBNAIL.gap) / (THUMBNAIL.width + THUMBNAIL.gap)),
  );
  const pitch = count === 1 ? THUMBNAIL.width : Math.floor((width - THUMBNAIL.width) / (count - 1));
  return { count, pitch };
}

/** Rows to keep ready above and below the visible ones, fewer where a row is wide and the screen high. */
export function overscanOf(columns: number, viewportHeight: number): number {
  const visibleRows = Math.ceil(viewportHeight / ROW_HEIGHT) + 1;
  const spareRows = Math.floor(MAX_THUMBNAILS / columns) - visibleRows;
  return Math.max(1, Math.min(MAX_OVERSCAN, Math.floor(spareRows / 2)));
}

/** The step of an arrow key through a list in rows of `columns`, or null for any other key. */
export function stepOfKey(key: string, columns: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return -1;
    case 'ArrowRight':
      return 1;
    case 'ArrowUp':
      return -columns;
    case 'ArrowDown':
      return columns;
    default:
      return null;
  }
}

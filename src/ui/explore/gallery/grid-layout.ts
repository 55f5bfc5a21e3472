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

/** Further apart two columns look like two lists. */
const MAX_GAP = 32;

/** As many columns as fit, at least one, spread over the width as far as they still look like one grid. */
export function columnsOf(width: number): GridColumns {
  const count = Math.max(
    1,
    Math.floor((width + THUMBNAIL.gap) / (THUMBNAIL.width + THUMBNAIL.gap)),
  );
  if (count === 1) return { count, pitch: THUMBNAIL.width };
  const spread = Math.floor((width - THUMBNAIL.width) / (count - 1));
  return { count, pitch: Math.min(spread, THUMBNAIL.width + MAX_GAP) };
}

/** Rows to keep ready above and below the visible ones, fewer where a row is wide and the screen high. */
export function overscanOf(columns: number, viewportHeight: number): number {
  const visibleRows = Math.ceil(viewportHeight / ROW_HEIGHT) + 1;
  const spareRows = Math.floor(MAX_THUMBNAILS / columns) - visibleRows;
  return Math.max(1, Math.min(MAX_OVERSCAN, Math.floor(spareRows / 2)));
}

/** A list of images in rows. */
interface Rows {
  /** How many images there are. */
  count: number;
  columns: number;
  /** Rows that PageUp and PageDown go by. */
  pageRows: number;
}

/** The place in the list that a key moves to, `from` where the list ends; null for other keys. */
export function targetOfKey(key: string, from: number, rows: Rows): number | null {
  const target = TARGETS[key]?.(from, rows);
  if (target === undefined) return null;
  return target < 0 || target >= rows.count ? from : target;
}

const TARGETS: Record<string, (from: number, rows: Rows) => number> = {
  ArrowLeft: (from) => from - 1,
  ArrowRight: (from) => from + 1,
  ArrowUp: (from, { columns }) => from - columns,
  ArrowDown: (from, { columns }) => from + columns,
  Home: () => 0,
  End: (_, { count }) => count - 1,
  // As far as there are rows with this column.
  PageUp: (from, { columns, pageRows }) =>
    from - Math.min(pageRows, Math.floor(from / columns)) * columns,
  PageDown: (from, { count, columns, pageRows }) =>
    from + Math.min(pageRows, Math.floor((count - 1 - from) / columns)) * columns,
};

/** Rows of a page below the header and the filters, at least one. @param height in CSS pixels */
export function pageRowsOf(height: number): number {
  return Math.max(1, Math.floor(height / ROW_HEIGHT));
}

import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { GalleryImage, ImageFacts } from './gallery-image';
import { columnsOf, overscanOf, ROW_HEIGHT, stepOfKey } from './grid-layout';
import { positionOf } from './thumbnail';
import { ThumbnailRow } from './thumbnail-row';
import { usePlaceInPage } from './use-place-in-page';

/** The thumbnail that the keyboard is at; its row stays in the page. */
export interface ActiveThumbnail {
  /** Of its image. */
  position: number;
  /** Whether the focus has yet to move there. */
  takesFocus: boolean;
}

interface ThumbnailGridProps {
  list: readonly GalleryImage[];
  facts: ImageFacts;
  active: ActiveThumbnail | null;
  onActiveChange: (active: ActiveThumbnail) => void;
  onOpen: (image: GalleryImage) => void;
}

/** Rows of thumbnails that scroll with the page; only those near the window are in it. */
export function ThumbnailGrid(props: ThumbnailGridProps) {
  const { list, facts, active, onActiveChange, onOpen } = props;
  const grid = useRef<HTMLDivElement>(null);
  const place = usePlaceInPage(grid);
  const width = place?.width ?? 0;
  const columns = useMemo(() => columnsOf(width), [width]);
  const activeIndex = useMemo(() => indexOf(list, active?.position), [list, active]);
  const activeRow = activeIndex === -1 ? null : Math.floor(activeIndex / columns.count);
  const virtualizer = useWindowVirtualizer({
    count: place === null ? 0 : Math.ceil(list.length / columns.count),
    estimateSize: () => ROW_HEIGHT,
    overscan: overscanOf(columns.count, window.innerHeight),
    scrollMargin: place?.top ?? 0,
    rangeExtractor: useCallback((range: Range) => rowsWith(range, activeRow), [activeRow]),
  });
  useFocusOnActive(grid, active);

  const moveByKey = (event: KeyboardEvent) => {
    const step = stepOfKey(event.key, columns.count);
    if (step === null) return;
    event.preventDefault();
    const target = list[indexOf(list, positionOf(event)) + step];
    if (target) onActiveChange({ position: target.position, takesFocus: true });
  };
  return (
    <div
      ref={grid}
      role="list"
      aria-label="Images"
      className="thumbnail-grid"
      style={{ height: virtualizer.getTotalSize() }}
      onClick={(event) => {
        const image = list[indexOf(list, positionOf(event))];
        if (image) onOpen(image);
      }}
      onFocus={(event) => {
        const position = positionOf(event);
        if (position !== null) onActiveChange({ position, takesFocus: false });
      }}
      onKeyDown={moveByKey}
    >
      {virtualizer.getVirtualItems().map(({ index }) => (
        <ThumbnailRow key={index} list={list} row={index} columns={columns} facts={facts} />
      ))}
    </div>
  );
}

/** The rows near the window and, in its place, the one the keyboard is at. */
function rowsWith(range: Range, activeRow: number | null): number[] {
  const rows = defaultRangeExtractor(range);
  if (activeRow === null || activeRow >= range.count || rows.includes(activeRow)) return rows;
  return [...rows, activeRow].sort((a, b) => a - b);
}

function indexOf(list: readonly GalleryImage[], position: number | null | undefined): number {
  return list.findIndex((image) => image.position === position);
}

function useFocusOnActive(
  grid: RefObject<HTMLElement | null>,
  active: ActiveThumbnail | null,
): void {
  useEffect(() => {
    if (!active?.takesFocus) return;
    grid.current?.querySelector<HTMLElement>(`[data-position="${active.position}"]`)?.focus();
  }, [active, grid]);
}

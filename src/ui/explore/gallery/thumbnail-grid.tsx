import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { GALLERY } from '../texts/gallery';
import type { GalleryImage, ImageFacts } from './gallery-image';
import { columnsOf, overscanOf, pageRowsOf, ROW_HEIGHT, targetOfKey } from './grid-layout';
import { positionOf } from '../../images/thumbnail-frame';
import styles from './thumbnail-grid.module.css';
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
  /** Called once the grid has its height. */
  onLaidOut: () => void;
}

/**
 * Rows of thumbnails that scroll with the page; only those near the window are in it. One stop for
 * Tab: the thumbnail that the keyboard is at, at first the first one.
 */
export function ThumbnailGrid(props: ThumbnailGridProps) {
  const { list, facts, active, onActiveChange, onOpen, onLaidOut } = props;
  const grid = useRef<HTMLDivElement>(null);
  const place = usePlaceInPage(grid);
  const width = place?.width ?? 0;
  const columns = useMemo(() => columnsOf(width), [width]);
  const stopIndex = useMemo(() => Math.max(0, indexOf(list, active?.position)), [list, active]);
  const stopRow = Math.floor(stopIndex / columns.count);
  const virtualizer = useWindowVirtualizer({
    count: place === null ? 0 : Math.ceil(list.length / columns.count),
    estimateSize: () => ROW_HEIGHT,
    overscan: overscanOf(columns.count, window.innerHeight),
    scrollMargin: place?.top ?? 0,
    rangeExtractor: useCallback((range: Range) => rowsWith(range, stopRow), [stopRow]),
  });
  useFocusOnActive(grid, active);
  const isLaidOut = place !== null;
  useLayoutEffect(() => {
    if (isLaidOut) onLaidOut();
  }, [isLaidOut, onLaidOut]);

  const moveByKey = (event: KeyboardEvent) => {
    const target = targetOfKey(event.key, indexOf(list, positionOf(event)), {
      count: list.length,
      columns: columns.count,
      pageRows: pageRowsOf(window.innerHeight - HEIGHT_OF_BARS),
    });
    const image = target === null ? undefined : list[target];
    if (image === undefined) return;
    event.preventDefault();
    onActiveChange({ position: image.position, takesFocus: true });
  };
  return (
    <div
      ref={grid}
      role="list"
      aria-label={GALLERY.images}
      className={styles.grid}
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
        <ThumbnailRow
          key={index}
          list={list}
          row={index}
          columns={columns}
          facts={facts}
          stop={index === stopRow ? stopIndex : null}
        />
      ))}
    </div>
  );
}

/** The header and the filters above the thumbnails, in CSS pixels. */
const HEIGHT_OF_BARS = 200;

/** The rows near the window and, in its place, the one Tab leads to. */
function rowsWith(range: Range, stopRow: number): number[] {
  const rows = defaultRangeExtractor(range);
  if (stopRow >= range.count || rows.includes(stopRow)) return rows;
  return [...rows, stopRow].sort((a, b) => a - b);
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

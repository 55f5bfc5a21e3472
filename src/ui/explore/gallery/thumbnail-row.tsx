import { memo, useEffect, useMemo, useRef } from 'react';
import { IMAGE_SIDE } from '../../../domain/dataset/dataset';
import { drawGrey } from '../../common/draw-grey';
import { hasFault, type GalleryImage, type ImageFacts } from './gallery-image';
import { ROW_HEIGHT, THUMBNAIL, type GridColumns } from './grid-layout';
import { Thumbnail } from './thumbnail';
import thumbnailGridStyles from './thumbnail-grid.module.css';

interface ThumbnailRowProps {
  list: readonly GalleryImage[];
  row: number;
  columns: GridColumns;
  facts: ImageFacts;
  /** The place in the list of the thumbnail that Tab leads to; null where it is in another row. */
  stop: number | null;
}

/** One row of the grid: frames side by side, and behind them their pictures. */
export const ThumbnailRow = memo(function ThumbnailRow(props: ThumbnailRowProps) {
  const { list, row, columns, facts, stop } = props;
  const first = row * columns.count;
  const images = useMemo(
    () => list.slice(first, first + columns.count),
    [list, first, columns.count],
  );
  return (
    <div
      role="presentation"
      className={thumbnailGridStyles.row}
      style={{
        top: row * ROW_HEIGHT,
        width: (columns.count - 1) * columns.pitch + THUMBNAIL.width,
        gridTemplateColumns: `repeat(${columns.count}, ${THUMBNAIL.width}px)`,
        columnGap: columns.pitch - THUMBNAIL.width,
      }}
    >
      <RowPictures images={images} columns={columns} />
      {images.map((image, column) => (
        <div
          key={image.position}
          role="listitem"
          aria-setsize={list.length}
          aria-posinset={first + column + 1}
        >
          <Thumbnail
            image={image}
            isExcluded={facts.excluded.has(image.position)}
            isFound={hasFault(facts, image.position)}
            isTabStop={first + column === stop}
          />
        </div>
      ))}
    </div>
  );
});

/** One canvas for the whole row: making and painting one for each image costs several times more. */
function RowPictures(props: { images: readonly GalleryImage[]; columns: GridColumns }) {
  const { images, columns } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = (columns.count - 1) * columns.pitch + IMAGE_SIDE;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, width, IMAGE_SIDE);
    images.forEach(({ pixels }, column) => {
      drawGrey(context, pixels, column * columns.pitch);
    });
  }, [images, columns.pitch, width]);
  return <canvas ref={canvas} width={width} height={IMAGE_SIDE} aria-hidden />;
}

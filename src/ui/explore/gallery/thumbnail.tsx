import { memo, type ReactNode, type SyntheticEvent } from 'react';
import { CLASS_STYLES } from '../../class-style';
import { describeImage, type GalleryImage } from './gallery-image';

interface ThumbnailProps {
  image: GalleryImage;
  isExcluded: boolean;
  /** Whether the audit found anything in it. */
  isFound: boolean;
  /** Whether Tab leads here; among many, one is enough. */
  isTabStop: boolean;
  /** The picture; without one the thumbnail is a frame over what is drawn behind it. */
  children?: ReactNode;
}

/**
 * An image as a button of 104 x 128 pixels. Clicks and keys are handled by what holds many of them:
 * see `positionOf`.
 */
export const Thumbnail = memo(function Thumbnail(props: ThumbnailProps) {
  const { image, isExcluded, isFound, isTabStop, children } = props;
  const { position, label, split } = image;
  return (
    <button
      type="button"
      className="thumbnail"
      tabIndex={isTabStop ? 0 : -1}
      data-position={position}
      data-excluded={isExcluded || undefined}
      aria-label={describeImage(image, isExcluded, isFound)}
    >
      {children}
      <span className="thumbnail-signs" aria-hidden>
        {label !== null && (
          <span style={{ color: CLASS_STYLES[label].colour }}>{CLASS_STYLES[label].mark}</span>
        )}
        {split !== 'train' && <span className="sign">{split.toUpperCase()}</span>}
        {isFound && <span className="sign sign-found">!</span>}
      </span>
    </button>
  );
});

/** The position of the image whose thumbnail an event came from, or null. */
export function positionOf({ target }: SyntheticEvent): number | null {
  const button = target instanceof Element ? target.closest('[data-position]') : null;
  const position = button?.getAttribute('data-position');
  return position ? Number(position) : null;
}

import type { ReactNode, SyntheticEvent } from 'react';
import styles from './thumbnail-frame.module.css';

interface ThumbnailFrameProps {
  /** Of its image. */
  position: number;
  /** The image in words. */
  label: string;
  isExcluded: boolean;
  /** Whether Tab leads here; among many, one is enough. */
  isTabStop: boolean;
  /** Whether the focus goes here when the dialog around it opens. */
  takesFocus?: boolean;
  /** Below the picture, 100 pixels wide; the label says the same in words. */
  signs: ReactNode;
  /** The picture; without one the thumbnail is a frame over what is drawn behind it. */
  children?: ReactNode;
}

/**
 * An image as a button of 104 x 128 pixels. Clicks and keys are handled by what holds many of them:
 * see `positionOf`.
 */
export function ThumbnailFrame(props: ThumbnailFrameProps) {
  const { position, label, isExcluded, isTabStop, takesFocus = false, signs, children } = props;
  return (
    <button
      type="button"
      className={styles.thumbnail}
      tabIndex={isTabStop ? 0 : -1}
      data-position={position}
      data-excluded={isExcluded || undefined}
      data-autofocus={takesFocus || undefined}
      aria-label={label}
    >
      {children}
      <span className={styles.signs} aria-hidden>
        {signs}
      </span>
    </button>
  );
}

/** The position of the image whose thumbnail an event came from, or null. */
export function positionOf({ target }: SyntheticEvent): number | null {
  const button = target instanceof Element ? target.closest('[data-position]') : null;
  const position = button?.getAttribute('data-position');
  return position ? Number(position) : null;
}

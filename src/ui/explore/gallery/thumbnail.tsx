import clsx from 'clsx';
import { memo, type ReactNode } from 'react';
import signStyles from '../../images/sign.module.css';
import { SPLIT_SIGNS } from '../../images/split-signs';
import { ThumbnailFrame } from '../../images/thumbnail-frame';
import { describeImage } from '../texts/gallery';
import type { GalleryImage } from './gallery-image';
import styles from './thumbnail.module.css';

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

/** An image of the gallery with the signs of its class, its split and what the audit found. */
export const Thumbnail = memo(function Thumbnail(props: ThumbnailProps) {
  const { image, isExcluded, isFound, isTabStop, children } = props;
  const { position, imageClass, split } = image;
  const sign = SPLIT_SIGNS[split];
  return (
    <ThumbnailFrame
      position={position}
      label={describeImage(image, isExcluded, isFound)}
      isExcluded={isExcluded}
      isTabStop={isTabStop}
      signs={
        <>
          {imageClass !== null && (
            <span style={{ color: imageClass.colour }}>{imageClass.mark}</span>
          )}
          {sign !== null && <span className={signStyles.sign}>{sign}</span>}
          {isFound && (
            <span className={clsx(signStyles.sign, signStyles.found, styles.found)}>!</span>
          )}
        </>
      }
    >
      {children}
    </ThumbnailFrame>
  );
});

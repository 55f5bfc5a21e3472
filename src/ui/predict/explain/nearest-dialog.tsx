import type { ImageClass } from '../../../domain/dataset/classes';
import type { ImageRecord } from '../../../domain/dataset/dataset';
import { ClassLabel } from '../../common/class-label';
import { ImageDialog } from '../../images/image-dialog';
import imageDialogStyles from '../../images/image-dialog.module.css';
import type { ShownImage } from '../../images/shown-image';
import signStyles from '../../images/sign.module.css';
import { WhyLink } from '../../images/why-link';
import { NEAR_IMAGE } from '../texts/similar';

/** A training image that is near the image asked about, with its record. */
export interface NearImage extends ShownImage, Pick<ImageRecord, 'split'> {
  imageClass: ImageClass;
  /** As in `NearRow`. */
  distance: number;
}

interface NearestDialogProps {
  image: NearImage;
  list: readonly NearImage[];
  onShow: (image: NearImage) => void;
  onClose: () => void;
}

/** One of the nearest training images large, and what the archive says of it. */
export function NearestDialog({ image, list, onShow, onClose }: NearestDialogProps) {
  const { imageClass, split, distance, path, source } = image;
  return (
    <ImageDialog
      image={image}
      list={list}
      besideList={NEAR_IMAGE.besideList}
      onShow={onShow}
      onClose={onClose}
      action={<WhyLink path={path} />}
    >
      <section>
        <p className={imageDialogStyles.imageClass}>
          <ClassLabel of={imageClass} />
          <span className={signStyles.sign}>{split.toUpperCase()}</span>
        </p>
        <p>{NEAR_IMAGE.distance(distance)}</p>
      </section>
      <section>
        <h3>{NEAR_IMAGE.record}</h3>
        <dl className={imageDialogStyles.record}>
          <div>
            <dt>{NEAR_IMAGE.path}</dt>
            <dd>{path}</dd>
          </div>
          <div>
            <dt>{NEAR_IMAGE.size}</dt>
            <dd>{NEAR_IMAGE.pixels(source.width, source.height)}</dd>
          </div>
        </dl>
      </section>
    </ImageDialog>
  );
}

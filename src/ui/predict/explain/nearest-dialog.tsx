import type { ImageClass } from '../../../domain/dataset/classes';
import type { ImageRecord } from '../../../domain/dataset/dataset';
import { ClassLabel } from '../../common/class-label';
import { formatCount } from '../../format';
import { ImageDialog } from '../../images/image-dialog';
import imageDialogStyles from '../../images/image-dialog.module.css';
import type { ShownImage } from '../../images/shown-image';
import signStyles from '../../images/sign.module.css';
import { WhyLink } from '../../images/why-link';

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
      besideList="Not in the list"
      onShow={onShow}
      onClose={onClose}
      action={<WhyLink path={path} />}
    >
      <section>
        <p className={imageDialogStyles.imageClass}>
          <ClassLabel of={imageClass} />
          <span className={signStyles.sign}>{split.toUpperCase()}</span>
        </p>
        <p>
          Its distance to the picture tried is {distance.toFixed(2)}: 0 is the same picture, 1.4 an
          unrelated one.
        </p>
      </section>
      <section>
        <h3>Its record</h3>
        <dl className={imageDialogStyles.record}>
          <div>
            <dt>Path</dt>
            <dd>{path}</dd>
          </div>
          <div>
            <dt>Original size</dt>
            <dd>
              {formatCount(source.width)} x {formatCount(source.height)} pixels
            </dd>
          </div>
        </dl>
      </section>
    </ImageDialog>
  );
}

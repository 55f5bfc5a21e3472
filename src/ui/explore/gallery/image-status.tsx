import type { Dataset } from '../../../domain/dataset/dataset';
import { useAppState } from '../../use-app-state';
import { ClassLabel } from '../../common/class-label';
import { describeReason } from '../../exclusion-texts';
import imageDialogStyles from '../../images/image-dialog.module.css';
import signStyles from '../../images/sign.module.css';
import { IMAGE_STATUS } from '../texts/image';
import { imageStory } from '../texts/image-story';
import type { GalleryImage } from './gallery-image';

/** Class and split, why the image was kept or dropped, and whether it is excluded. */
export function ImageStatus({ image, dataset }: { image: GalleryImage; dataset: Dataset }) {
  const exclusions = useAppState((state) => state.exclusions);
  const reasons = exclusions.flatMap(({ reason, images }) =>
    images.includes(image.position) ? [describeReason(reason)] : [],
  );
  return (
    <section>
      <p className={imageDialogStyles.imageClass}>
        {image.imageClass !== null && <ClassLabel of={image.imageClass} />}
        <span className={signStyles.sign}>{image.split.toUpperCase()}</span>
        {reasons.length > 0 && <span className={signStyles.sign}>{IMAGE_STATUS.excluded}</span>}
      </p>
      {imageStory(image, dataset).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div role="status">
        {reasons.length > 0 && <p>{IMAGE_STATUS.excludedBecause([...new Set(reasons)])}</p>}
      </div>
    </section>
  );
}

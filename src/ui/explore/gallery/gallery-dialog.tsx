import { Button } from '@mantine/core';
import { IconArrowBackUp, IconBan } from '@tabler/icons-react';
import type { Finding } from '../../../domain/audit/findings';
import type { Dataset } from '../../../domain/dataset/dataset';
import { excludeImages, includeImage } from '../../../state/explore/exclude-images';
import { ImageDialog } from '../../images/image-dialog';
import imageDialogStyles from '../../images/image-dialog.module.css';
import { WhyLink } from '../../images/why-link';
import { GALLERY } from '../texts/gallery';
import type { GalleryImage, ImageFacts } from './gallery-image';
import { ImageFindings } from './image-findings';
import { ImageStatus } from './image-status';
import { RecordList } from './record-list';

interface GalleryDialogProps {
  image: GalleryImage;
  /** What Previous and Next go through; the image may be beside it. */
  list: readonly GalleryImage[];
  /** All images, by position. */
  images: readonly GalleryImage[];
  dataset: Dataset;
  facts: ImageFacts;
  findings: readonly Finding[] | null;
  onShow: (image: GalleryImage) => void;
  onClose: () => void;
  onFilterGroup: (patientGroup: string) => void;
}

/** One image large, and all that the archive and the audit say of it. */
export function GalleryDialog(props: GalleryDialogProps) {
  const { image, list, images, dataset, facts, findings, onShow, onClose, onFilterGroup } = props;
  return (
    <ImageDialog
      image={image}
      list={list}
      besideList={GALLERY.besideList}
      onShow={onShow}
      onClose={onClose}
      action={
        image.split !== 'dropped' && (
          <>
            <ExclusionButton
              position={image.position}
              isExcluded={facts.excluded.has(image.position)}
            />
            <WhyLink path={image.path} />
          </>
        )
      }
    >
      <ImageStatus image={image} dataset={dataset} />
      <ImageFindings
        image={image}
        images={images}
        findings={findings}
        facts={facts}
        onShow={onShow}
      />
      <RecordList image={image} images={images} onFilterGroup={onFilterGroup} />
    </ImageDialog>
  );
}

/** One button, so that the focus stays on it when its meaning turns round. */
function ExclusionButton({ position, isExcluded }: { position: number; isExcluded: boolean }) {
  return (
    <Button
      className={imageDialogStyles.exclude}
      variant={isExcluded ? 'light' : 'default'}
      leftSection={isExcluded ? <IconArrowBackUp size={16} /> : <IconBan size={16} />}
      onClick={() => {
        if (isExcluded) includeImage(position);
        else excludeImages({ kind: 'by-hand' }, [position]);
      }}
    >
      {isExcluded ? GALLERY.include : GALLERY.exclude}
    </Button>
  );
}

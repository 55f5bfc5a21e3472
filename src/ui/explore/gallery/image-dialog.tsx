import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp, IconBan, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Finding } from '../../../domain/audit/findings';
import type { Dataset } from '../../../domain/dataset/dataset';
import { excludeImages, includeImage } from '../../../state/exclude-images';
import { FileName } from '../../common/file-name';
import { GreyImage } from '../../common/grey-image';
import { softDisabled } from '../../common/soft-disabled';
import { formatCount } from '../../format';
import type { GalleryImage, ImageFacts } from './gallery-image';
import './image-dialog.css';
import { ImageFindings } from './image-findings';
import { ImageStatus } from './image-status';
import { OriginalPicture } from './original-picture';
import { RecordList } from './record-list';

interface ImageDialogProps {
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

/** One image large, as the network sees it, and all that is known of it. */
export function ImageDialog(props: ImageDialogProps) {
  const { image, list, images, dataset, facts, findings, onShow, onClose, onFilterGroup } = props;
  const isNarrow = useMediaQuery('(max-width: 768px)', undefined, {
    getInitialValueInEffect: false,
  });
  const { index, step, hasStep } = useWalk(image, list, onShow);
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size="min(1400px, 94vw)"
      fullScreen={isNarrow}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') step(-1);
        if (event.key === 'ArrowRight') step(1);
      }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* A header of its own kind is a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title className="image-title">
            <FileName name={image.name} />
          </Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </Modal.Header>
        <Modal.Body className="image-body">
          <div className="image-columns">
            <div className="image-pictures">
              <OriginalPicture image={image} />
              <figure className="network-view">
                <div className="film">
                  <GreyImage pixels={image.pixels} label="The image as the network sees it" />
                </div>
                <figcaption className="hint">What the network sees: 100 x 100 grey</figcaption>
              </figure>
            </div>
            <div className="image-facts">
              <ImageStatus image={image} dataset={dataset} />
              <ImageFindings
                image={image}
                images={images}
                findings={findings}
                facts={facts}
                onShow={onShow}
              />
              <RecordList image={image} images={images} onFilterGroup={onFilterGroup} />
            </div>
          </div>
          <div className="image-actions">
            <Button
              variant="default"
              leftSection={<IconChevronLeft size={16} />}
              {...softDisabled(!hasStep(-1))}
              onClick={() => {
                step(-1);
              }}
            >
              Previous
            </Button>
            <p
              role="status"
              className="hint image-place"
              style={{ minWidth: `${placeText(list.length, list.length).length}ch` }}
            >
              {index === -1 ? 'Not among the filtered images' : placeText(index + 1, list.length)}
            </p>
            <Button
              variant="default"
              rightSection={<IconChevronRight size={16} />}
              {...softDisabled(!hasStep(1))}
              onClick={() => {
                step(1);
              }}
            >
              Next
            </Button>
            {image.split !== 'dropped' && (
              <ExclusionButton
                position={image.position}
                isExcluded={facts.excluded.has(image.position)}
              />
            )}
            {/* The one of the header is covered. */}
            <p className="hint image-disclaimer">For learning and research, not for diagnosis.</p>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function placeText(place: number, count: number): string {
  return `${formatCount(place)} of ${formatCount(count)}`;
}

/** Goes through the list from the last image of it that was shown. */
function useWalk(
  image: GalleryImage,
  list: readonly GalleryImage[],
  onShow: (image: GalleryImage) => void,
) {
  const index = list.indexOf(image);
  const [lastIndex, setLastIndex] = useState(index);
  if (index !== -1 && index !== lastIndex) setLastIndex(index);
  const target = (by: number) => list[(index === -1 ? lastIndex : index) + by];
  return {
    /** -1 for an image beside the list. */
    index,
    hasStep: (by: number) => target(by) !== undefined,
    step: (by: number) => {
      const next = target(by);
      if (next) onShow(next);
    },
  };
}

/** One button, so that the focus stays on it when its meaning turns round. */
function ExclusionButton({ position, isExcluded }: { position: number; isExcluded: boolean }) {
  return (
    <Button
      className="image-exclude"
      variant={isExcluded ? 'light' : 'default'}
      leftSection={isExcluded ? <IconArrowBackUp size={16} /> : <IconBan size={16} />}
      onClick={() => {
        if (isExcluded) includeImage(position);
        else excludeImages({ kind: 'by-hand' }, [position]);
      }}
    >
      {isExcluded ? 'Take back' : 'Exclude'}
    </Button>
  );
}

import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import clsx from 'clsx';
import { useState, type ReactNode } from 'react';
import { FileName } from '../common/file-name';
import { GreyImage } from '../common/grey-image';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import { formatCount } from '../format';
import styles from './image-dialog.module.css';
import { OriginalPicture } from './original-picture';
import type { ShownImage } from './shown-image';

interface ImageDialogProps<Shown extends ShownImage> {
  image: Shown;
  /** What Previous and Next go through; the image may be beside it. */
  list: readonly Shown[];
  /** Said of an image beside the list, in the place of its number. */
  besideList: string;
  onShow: (image: Shown) => void;
  onClose: () => void;
  /** What is known of the image, beside its pictures. */
  children: ReactNode;
  /** What can be done with it, after Previous and Next. */
  action?: ReactNode;
}

/** One image large, the original and as the network sees it, with what is known of it. */
export function ImageDialog<Shown extends ShownImage>(props: ImageDialogProps<Shown>) {
  const { image, list, besideList, onShow, onClose, children, action } = props;
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
          <Modal.Title className={styles.title}>
            <FileName name={image.name} />
          </Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </Modal.Header>
        <Modal.Body className={styles.body}>
          <div className={styles.columns}>
            <div className={styles.pictures}>
              <OriginalPicture image={image} />
              <figure className={styles.networkView}>
                <div className={clsx(shared.film, styles.networkFilm)}>
                  <GreyImage pixels={image.pixels} label="The image as a model sees it" />
                </div>
                <figcaption className={shared.hint}>What a model sees: 100 x 100 grey</figcaption>
              </figure>
            </div>
            <div className={styles.facts}>{children}</div>
          </div>
          <div className={styles.actions}>
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
              className={clsx(shared.hint, styles.place)}
              style={{ minWidth: `${placeText(list.length, list.length).length}ch` }}
            >
              {index === -1 ? besideList : placeText(index + 1, list.length)}
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
            {action}
            {/* The one of the header is covered. */}
            <p className={clsx(shared.hint, styles.disclaimer)}>
              For learning and research, not for diagnosis.
            </p>
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
function useWalk<Shown>(image: Shown, list: readonly Shown[], onShow: (image: Shown) => void) {
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

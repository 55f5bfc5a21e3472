import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import clsx from 'clsx';
import { useState } from 'react';
import type { Classes } from '../../../domain/dataset/classes';
import { ClassLabel } from '../../common/class-label';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import { formatPercent } from '../../../domain/format-figures';
import imageDialogStyles from '../../images/image-dialog.module.css';
import { positionOf, ThumbnailFrame } from '../../images/thumbnail-frame';
import { describeAnswer, IMAGE_LIST } from '../texts/images';
import { answerTo, type AnsweredImage, type Question } from './answered-image';
import styles from './image-list.module.css';

interface ImageListProps {
  title: string;
  classes: Classes;
  images: readonly AnsweredImage[];
  question: Question;
  /** The image that was open last: it gets the focus. */
  last: AnsweredImage | null;
  onOpen: (image: AnsweredImage) => void;
  onClose: () => void;
}

/** What is drawn in one go; the most telling images come first. */
const PAGE = 60;

/** The images behind one number, most confidently wrong first; a click shows one large. */
export function ImageList(props: ImageListProps) {
  const { title, classes, images, question, last, onOpen, onClose } = props;
  const isNarrow = useMediaQuery('(max-width: 768px)', undefined, {
    getInitialValueInEffect: false,
  });
  const lastPlace = last === null ? -1 : images.indexOf(last);
  const [limit, setLimit] = useState(Math.ceil((lastPlace + 1) / PAGE) * PAGE || PAGE);
  const shown = images.slice(0, limit);
  const takesFocus = lastPlace === -1 ? images[0] : last;
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size="min(1080px, 94vw)"
      fullScreen={isNarrow}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* A header of its own kind is a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title className={imageDialogStyles.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={IMAGE_LIST.close} />
        </Modal.Header>
        <Modal.Body>
          <p className={shared.hint}>{IMAGE_LIST.order(question)}</p>
          <p className={clsx(styles.legend, shared.hint)}>
            {classes.map((one) => (
              <ClassLabel key={one.name} of={one} />
            ))}
          </p>
          <div
            role="list"
            aria-label={IMAGE_LIST.name}
            className={styles.list}
            onClick={(event) => {
              const position = positionOf(event);
              const image = shown.find((one) => one.position === position);
              if (image) onOpen(image);
            }}
          >
            {shown.map((image) => (
              <div key={image.position} role="listitem">
                <AnswerThumbnail
                  image={image}
                  question={question}
                  takesFocus={image === takesFocus}
                />
              </div>
            ))}
          </div>
          <div className={imageDialogStyles.actions}>
            {images.length > limit && (
              <Button
                variant="default"
                onClick={() => {
                  setLimit(limit + PAGE);
                }}
              >
                {IMAGE_LIST.more(Math.min(PAGE, images.length - limit))}
              </Button>
            )}
            <p className={shared.hint}>{IMAGE_LIST.shown(shown.length, images.length)}</p>
            {/* The one of the header is covered. */}
            <p className={clsx(shared.hint, imageDialogStyles.disclaimer)}>
              {IMAGE_LIST.disclaimer}
            </p>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function AnswerThumbnail(props: { image: AnsweredImage; question: Question; takesFocus: boolean }) {
  const { image, question, takesFocus } = props;
  const answer = answerTo(question, image);
  const { colour, mark, name } = image.imageClass;
  const named = answer.imageClass;
  const isNamed = question.kind === 'class' && named.name !== name;
  return (
    <ThumbnailFrame
      position={image.position}
      label={describeAnswer(image, answer)}
      isExcluded={false}
      isTabStop
      takesFocus={takesFocus}
      signs={
        <>
          <span style={{ color: colour }}>{mark}</span>
          {isNamed && (
            <>
              →<span style={{ color: named.colour }}>{named.mark}</span>
            </>
          )}
          {!isNamed && (answer.isRight ? '✓' : '✗')}
          <span className={styles.probability}>{formatPercent(answer.probability)}</span>
        </>
      }
    >
      <GreyImage pixels={image.pixels} label={image.name} />
    </ThumbnailFrame>
  );
}

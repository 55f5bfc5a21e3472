import { useMemo } from 'react';
import clsx from 'clsx';
import { classNamed } from '../../domain/dataset/classes';
import { pixelsOf, splitsWithImages, type Dataset } from '../../domain/dataset/dataset';
import { drawExamples } from '../../domain/explore/draw-examples';
import { ClassLabel } from '../common/class-label';
import { GreyImage } from '../common/grey-image';
import shared from '../common/shared.module.css';
import styles from './first-pictures.module.css';
import { DATASET } from './texts/dataset';

const SHOWN = 6;

/** Six pictures of the data set, as the network sees them, of as many classes as there are. */
export function FirstPictures({ dataset }: { dataset: Dataset }) {
  const shown = useMemo(() => pickPictures(dataset), [dataset]);
  return (
    <div className={clsx(shared.film, styles.film)}>
      {shown.map((image) => {
        const record = dataset.images[image];
        if (record === undefined) return null;
        const of = classNamed(dataset.classes, record.label);
        return (
          <figure className={shared.filmFigure} key={image}>
            <GreyImage
              pixels={pixelsOf(dataset.pixels, image)}
              label={DATASET.picture(of.displayName, record.name)}
            />
            <figcaption>
              <ClassLabel of={of} />
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}

/** Classes in turn, then those of one class beside each other; positions in the data set. */
function pickPictures(dataset: Dataset): number[] {
  const examples = drawExamples(dataset, splitsWithImages(dataset.counts), 0, SHOWN);
  const inTurn = Array.from({ length: SHOWN }, (_, round) =>
    examples.flatMap(({ shown }) => shown.slice(round, round + 1)),
  ).flat();
  const picked = new Set(inTurn.slice(0, SHOWN));
  return examples.flatMap(({ shown }) => shown.filter((image) => picked.has(image)));
}

import clsx from 'clsx';
import { memo } from 'react';
import type { Finding } from '../../../domain/audit/findings';
import { classNamed } from '../../../domain/dataset/classes';
import { pixelsOf, type Dataset } from '../../../domain/dataset/dataset';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import { SPLIT_SIGNS } from '../../images/split-signs';
import { FINDING } from '../texts/audit';
import styles from './finding-images.module.css';
import { pickShown } from './pick-shown';

/** What fills a row of the page. */
const SHOWN = { single: 12, grouped: 10 };

interface FindingImagesProps {
  dataset: Dataset;
  finding: Finding;
  excluded: ReadonlySet<number>;
}

/** Some of the images of a finding on film, those of one group in one frame. */
export const FindingImages = memo(function FindingImages(props: FindingImagesProps) {
  const { dataset, finding, excluded } = props;
  const isGrouped = finding.groups !== null;
  const shown = pickShown(finding, isGrouped ? SHOWN.grouped : SHOWN.single);
  const more = finding.images.length - shown.flat().length;
  return (
    <div className={clsx(shared.film, styles.film)}>
      {shown.map((images) => (
        <div className={isGrouped ? styles.group : styles.row} key={images[0]}>
          {images.map((image) => (
            <Thumbnail
              key={image}
              dataset={dataset}
              image={image}
              isExcluded={excluded.has(image)}
            />
          ))}
        </div>
      ))}
      {more > 0 && <p className={styles.more}>{FINDING.more(more)}</p>}
    </div>
  );
});

function Thumbnail(props: { dataset: Dataset; image: number; isExcluded: boolean }) {
  const { dataset, image, isExcluded } = props;
  const record = dataset.images[image];
  if (record === undefined) return null;
  const { displayName, colour, mark } = classNamed(dataset.classes, record.label);
  const split = record.split.toUpperCase();
  return (
    <figure className={styles.image} data-excluded={isExcluded} title={record.name}>
      <GreyImage
        pixels={pixelsOf(dataset.pixels, image)}
        label={FINDING.image(displayName, split, record.name)}
      />
      {/* On the picture: a line of its own would push down what is below. */}
      {isExcluded && <span className={styles.excluded}>{FINDING.leftOut}</span>}
      <figcaption>
        <span style={{ color: colour }} aria-hidden>
          {mark}
        </span>{' '}
        {SPLIT_SIGNS[record.split] ?? split}
      </figcaption>
    </figure>
  );
}

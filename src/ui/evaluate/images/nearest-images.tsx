import clsx from 'clsx';
import { classNamed } from '../../../domain/dataset/classes';
import { pixelsOf, type Dataset } from '../../../domain/dataset/dataset';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { NEAREST_HINT, NearestFilm } from '../../images/nearest-film';
import nearestFilmStyles from '../../images/nearest-film.module.css';
import { NEAREST } from '../texts/images';
import type { AnsweredImage } from './answered-image';
import styles from './nearest-images.module.css';
import { useNearest } from './use-nearest';

interface NearestImagesProps {
  dataset: Dataset;
  image: AnsweredImage;
  /** Positions of the images that were learned from. */
  trained: Int32Array<ArrayBuffer>;
}

/** The training images that look most like an image. */
export function NearestImages({ dataset, image, trained }: NearestImagesProps) {
  const nearest = useNearest(dataset, image.position, trained);
  if (nearest && !nearest.ok) {
    return (
      <section>
        <h3>{NEAREST.title}</h3>
        <ErrorNotice error={nearest.error} />
      </section>
    );
  }
  const shown = (nearest?.value ?? []).flatMap(({ image: position, distance }) => {
    const record = dataset.images[position];
    if (record === undefined) return [];
    const imageClass = classNamed(dataset.classes, record.label);
    return [{ ...record, imageClass, distance, pixels: pixelsOf(dataset.pixels, position) }];
  });
  const isOfPatient = ({ patientGroup }: { patientGroup: string }) =>
    patientGroup === image.patientGroup;
  return (
    <section aria-busy={nearest === null}>
      <h3>{NEAREST.title}</h3>
      <NearestFilm
        nearest={shown}
        signOf={(near) => (isOfPatient(near) ? NEAREST.samePatient : '')}
      >
        {nearest === null && (
          <p className={nearestFilmStyles.waiting} role="listitem">
            {NEAREST.waiting}
          </p>
        )}
      </NearestFilm>
      <p className={clsx(shared.hint, styles.note)}>
        {shown.length > 0 &&
          NEAREST.majority(
            dataset.classes,
            shown.map(({ label }) => label),
          )}{' '}
        {NEAREST_HINT} {shown.some(isOfPatient) && NEAREST.samePatientNote}
      </p>
    </section>
  );
}

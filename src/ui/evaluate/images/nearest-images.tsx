import { pixelsOf, type Dataset } from '../../../domain/dataset/dataset';
import { displayName } from '../../../domain/dataset/classes';
import { CLASS_STYLES } from '../../class-style';
import { ErrorNotice } from '../../common/error-notice';
import { GreyImage } from '../../common/grey-image';
import { majorityText, type AnsweredImage } from './answered-image';
import { useNearest } from './use-nearest';

interface NearestImagesProps {
  dataset: Dataset;
  image: AnsweredImage;
  /** Positions of the images that were learned from. */
  trained: Int32Array<ArrayBuffer>;
}

/** The training images that look most like an image, pixel by pixel. */
export function NearestImages({ dataset, image, trained }: NearestImagesProps) {
  const nearest = useNearest(dataset, image.position, trained);
  if (nearest && !nearest.ok) {
    return (
      <section>
        <h3>Nearest training images</h3>
        <ErrorNotice error={nearest.error} />
      </section>
    );
  }
  const shown = (nearest?.value ?? []).flatMap((near) => {
    const record = dataset.images[near.image];
    return record ? [{ ...near, record }] : [];
  });
  const isOfPatient = shown.some(({ record }) => record.patientGroup === image.patientGroup);
  return (
    <section aria-busy={nearest === null}>
      <h3>Nearest training images</h3>
      <div className="film nearest-film">
        {nearest === null && <p className="nearest-waiting">Comparing all training images ...</p>}
        {shown.map(({ image: position, distance, record }) => (
          <figure key={position} title={record.name}>
            <GreyImage
              pixels={pixelsOf(dataset.pixels, position)}
              label={`${displayName(record.label)}: ${record.name}`}
            />
            <figcaption>
              <span style={{ color: CLASS_STYLES[record.label].colour }} aria-hidden>
                {CLASS_STYLES[record.label].mark}
              </span>{' '}
              {distance.toFixed(1)}
              {record.patientGroup === image.patientGroup && ' *'}
            </figcaption>
          </figure>
        ))}
      </div>
      <p className="hint nearest-note">
        {shown.length > 0 && `${majorityText(shown.map(({ record }) => record.label))}. `}
        Below each its distance: the root mean square of the pixel differences, in grey levels of
        255. Framing and brightness count in it as much as anatomy.
        {isOfPatient && ' * of the same patient, study or figure.'}
      </p>
    </section>
  );
}

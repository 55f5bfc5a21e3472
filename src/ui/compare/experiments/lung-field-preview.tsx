import clsx from 'clsx';
import { useMemo } from 'react';
import { pixelsOf, type Dataset } from '../../../domain/dataset/dataset';
import type { LungField } from '../../../domain/experiments/experiment-recipes';
import { SHOWN_PARTS, type ShownPart } from '../../../domain/experiments/shortcut-probe';
import { blankPixels, type Blanking } from '../../../domain/training/blanking';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import styles from './lung-field-preview.module.css';
import { SHORTCUT, SHOWN_PART_NAMES } from '../texts/shortcut';

const BLANKED: Record<ShownPart, Blanking['blanked'] | null> = {
  whole: null,
  'no-lungs': 'centre',
  'lungs-only': 'border',
};

/** An image as the three networks see it. */
export function LungFieldPreview(props: { dataset: Dataset; field: LungField }) {
  const { dataset, field } = props;
  const { width, height } = field;
  const shown = useMemo(() => {
    const example = pixelsOf(dataset.pixels, exampleOf(dataset));
    return SHOWN_PARTS.map((part) => {
      const blanked = BLANKED[part];
      return { part, pixels: blankPixels(example, blanked && { blanked, width, height }) };
    });
  }, [dataset, width, height]);
  return (
    <div className={clsx(shared.film, styles.preview)}>
      {shown.map(({ part, pixels }) => (
        <figure key={part} className={shared.filmFigure}>
          <GreyImage pixels={pixels} label={SHORTCUT.preview(part)} />
          <figcaption>{SHOWN_PART_NAMES[part]}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** The first Normal image: its lungs are clear. */
function exampleOf({ images }: Dataset): number {
  return Math.max(
    0,
    images.findIndex(({ label }) => label === 'Normal'),
  );
}

import { Title } from '@mantine/core';
import clsx from 'clsx';
import { useMemo } from 'react';
import type { Classes, ImageClass } from '../../../domain/dataset/classes';
import type { ClassFigures, FiguresBySplit } from '../../../domain/explore/class-figures';
import { changeExploreView } from '../../../state/explore/change-explore-view';
import { ClassLabel } from '../../common/class-label';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import { plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { toGreyValues, variationTitle, WHITE_DEVIATION } from './average-images';
import styles from './average-images-card.module.css';
import figureStyles from './figures.module.css';
import { SplitControl } from './split-control';

/** Classes side by side, so that their pictures are still seen on a phone. */
const MOST_BESIDE = 3;

/** Mean and standard deviation of each pixel over the images of a class. */
export function AverageImagesCard(props: { classes: Classes; figures: FiguresBySplit | null }) {
  const { classes } = props;
  const split = useAppState(({ exploreView }) => exploreView.averages.split);
  const someExcluded = useAppState(({ exclusions }) => exclusions.length > 0);
  const figures = props.figures?.[split] ?? null;
  return (
    <section className={shared.card} aria-label="Average images" aria-busy={figures === null}>
      <Title order={2}>
        {figures ? variationTitle(classes, figures) : 'Average images: being made'}
      </Title>
      <div className={figureStyles.controls}>
        <SplitControl
          label="Split of the average images"
          value={split}
          onChange={(value) => {
            changeExploreView('averages', { split: value });
          }}
        />
      </div>
      <div className={clsx(styles.averages, figureStyles.body)}>
        <div className={styles.films}>
          {Array.from({ length: Math.ceil(classes.length / MOST_BESIDE) }, (_, band) => (
            <Averages
              key={band}
              classes={classes.slice(band * MOST_BESIDE, (band + 1) * MOST_BESIDE)}
              figures={figures?.slice(band * MOST_BESIDE) ?? null}
            />
          ))}
        </div>
        <div className={styles.text}>
          <p>
            A sharp <strong>mean image</strong> means that all pictures of a class are alike:
            posture, distance and crop. A blurred one means that they differ.
          </p>
          <p>
            Bright spots of the <strong>standard deviation</strong> are where the pictures of the
            class vary from one to the next.
          </p>
          <p>
            Compare the classes outside the lungs: letters, shoulders, margins. What differs there
            need not be disease, and a network may learn it all the same. The Audit measures how
            much.
          </p>
          {someExcluded && <p className={shared.hint}>Excluded images are counted here as well.</p>}
        </div>
      </div>
    </section>
  );
}

/** Of some classes side by side: their mean images, and below them the deviations. */
function Averages(props: { classes: Classes; figures: readonly ClassFigures[] | null }) {
  const { classes, figures } = props;
  return (
    <div className={clsx(shared.film, styles.film)}>
      {classes.map((one, index) => (
        <ClassHeading key={one.name} of={one} images={figures?.[index]?.images} />
      ))}
      <p className={styles.row}>Mean</p>
      {classes.map(({ name, displayName }, index) => (
        <AverageImage
          key={name}
          label={`Mean image of ${displayName}`}
          figures={figures?.[index]}
          image="meanImage"
          white={255}
        />
      ))}
      <p className={styles.row}>
        Standard deviation (black: 0, white: {WHITE_DEVIATION} grey levels or more)
      </p>
      {classes.map(({ name, displayName }, index) => (
        <AverageImage
          key={name}
          label={`Standard deviation image of ${displayName}`}
          figures={figures?.[index]}
          image="deviationImage"
          white={WHITE_DEVIATION}
        />
      ))}
    </div>
  );
}

function ClassHeading({ of, images }: { of: ImageClass; images: number | undefined }) {
  return (
    <p className={styles.heading}>
      <ClassLabel of={of} />
      <span className={styles.count}>
        {images === undefined ? '\u00a0' : plural(images, 'image')}
      </span>
    </p>
  );
}

function AverageImage(props: {
  label: string;
  /** Absent while they are made. */
  figures: ClassFigures | undefined;
  image: 'meanImage' | 'deviationImage';
  white: number;
}) {
  const { label, figures, image, white } = props;
  const values = figures && figures.images > 0 ? figures[image] : null;
  const pixels = useMemo(() => values && toGreyValues(values, white), [values, white]);
  if (pixels) return <GreyImage pixels={pixels} label={label} />;
  return <div className={styles.empty}>{figures && 'no images'}</div>;
}

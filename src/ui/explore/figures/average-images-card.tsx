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
import { Term } from '../../glossary/term';
import { useAppState } from '../../use-app-state';
import { AVERAGE_IMAGES, HOW_TO_READ, variationTitle } from '../texts/average-images';
import { EXCLUDED_COUNTED } from '../texts/figures';
import { mostVarying, toGreyValues, WHITE_DEVIATION } from './average-images';
import styles from './average-images-card.module.css';
import figureStyles from './figures.module.css';
import { SplitControl } from './split-control';

/** Classes side by side, so that their pictures are still seen on a phone. */
const MOST_BESIDE = 3;

const { mean, deviation, outside } = HOW_TO_READ;

/** Mean and standard deviation of each pixel over the images of a class. */
export function AverageImagesCard(props: { classes: Classes; figures: FiguresBySplit | null }) {
  const { classes } = props;
  const split = useAppState(({ exploreView }) => exploreView.averages.split);
  const someExcluded = useAppState(({ exclusions }) => exclusions.length > 0);
  const figures = props.figures?.[split] ?? null;
  return (
    <section className={shared.card} aria-label={AVERAGE_IMAGES.label} aria-busy={figures === null}>
      <Title order={2}>
        {figures ? variationTitle(mostVarying(classes, figures)) : AVERAGE_IMAGES.beingMade}
      </Title>
      <div className={figureStyles.controls}>
        <SplitControl
          label={AVERAGE_IMAGES.split}
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
            {mean.before} <strong>{mean.bold}</strong> {mean.after}
          </p>
          <p>
            {deviation.before} <strong>{deviation.bold}</strong> {deviation.after}
          </p>
          <p>
            {outside.before} <Term id="shortcut">{outside.term}</Term>. {outside.after}
          </p>
          {someExcluded && <p className={shared.hint}>{EXCLUDED_COUNTED}</p>}
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
      <p className={styles.row}>{AVERAGE_IMAGES.mean}</p>
      {classes.map(({ name, displayName }, index) => (
        <AverageImage
          key={name}
          label={AVERAGE_IMAGES.meanOf(displayName)}
          figures={figures?.[index]}
          image="meanImage"
          white={255}
        />
      ))}
      <p className={styles.row}>{AVERAGE_IMAGES.deviation(WHITE_DEVIATION)}</p>
      {classes.map(({ name, displayName }, index) => (
        <AverageImage
          key={name}
          label={AVERAGE_IMAGES.deviationOf(displayName)}
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
  return <div className={styles.empty}>{figures && AVERAGE_IMAGES.noImages}</div>;
}

import clsx from 'clsx';
import { useState } from 'react';
import { isRefused } from '../../../state/predict/distribution-check';
import type { Predictor } from '../../../state/predict/predict-state';
import type { AnsweredImage } from '../../../state/predict/predicted-image';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import { ViewTabs } from '../../common/view-tabs';
import { VIEWS } from '../../steps';
import type { ReadAnswer } from '../answer-rows';
import { HowSure } from '../how-sure';
import { useAnswerView } from '../named-image';
import { REFUSED, WHY } from '../texts/why';
import { AnswerMap, type AnswerMapProps } from './answer-map';
import styles from './answer-views.module.css';
import { DistributionCard } from './distribution-card';
import { FirstLayer } from './first-layer';
import { SeenPixels } from './seen-pixels';

interface AnswerViewsProps {
  image: AnsweredImage;
  answer: ReadAnswer;
  /** Who answered. */
  predictor: Predictor;
}

/** What an answer rests on, what the picture is like, and how far to trust it. */
export function AnswerViews({ image, answer, predictor }: AnswerViewsProps) {
  const [view, show] = useAnswerView();
  const { model, classes } = predictor;
  const { image: decoded, probabilities, distribution } = image.answer;
  const { pixels, study = null } = decoded;
  const map = { model, classes, pixels, probabilities, study };
  const insideModel =
    model.kind === 'network' ? <FirstLayer model={model} /> : <SeenPixels model={model} />;
  return (
    <section className={styles.views} aria-label={WHY.views.title}>
      <ViewTabs label={WHY.views.label} views={VIEWS.predict} view={view} onShow={show}>
        {view === 'why' &&
          (isRefused(distribution) ? (
            <>
              <figure className={clsx(shared.film, shared.filmFigure, styles.seen)}>
                <GreyImage pixels={map.pixels} label={REFUSED.image(model.kind)} />
                <figcaption>{REFUSED.caption(model.kind)}</figcaption>
              </figure>
              <RefusedMap {...map} />
              {insideModel}
            </>
          ) : (
            <AnswerMap {...map}>{insideModel}</AnswerMap>
          ))}
        {view === 'similar' && <DistributionCard distribution={distribution} />}
        {view === 'sure' && <HowSure answer={answer} predictor={predictor} />}
      </ViewTabs>
    </section>
  );
}

/** What reacts where there is no answer: worked out for those who ask. */
function RefusedMap(props: AnswerMapProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>{REFUSED.map(props.model.kind)}</summary>
      {isOpen && <AnswerMap {...props} />}
    </details>
  );
}

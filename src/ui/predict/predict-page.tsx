import { useMemo } from 'react';
import { openDatasetOf } from '../../state/data/data-state';
import type { Predictor } from '../../state/predict/predict-state';
import { predictorOf } from '../../state/predict/predictor';
import { Page } from '../common/page';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { ModelsCard } from './models/models-card';
import { AnswerCard } from './answer-card';
import { ManyAnswers } from './many-answers';
import { useNamedImageTried } from './named-image';
import { NoModel } from './no-model';
import { OfferCard } from './offer-card';
import styles from './predict-page.module.css';
import { PAGE } from './texts/page';

export function PredictPage() {
  const predictor = useAppState(predictorOf);
  const hasPictures = useAppState((state) => state.predictedImages.length > 0);
  return (
    <Page
      step="predict"
      takesFiles
      // Once there is a picture, its answer is what matters.
      intro={hasPictures ? null : PAGE.intro}
    >
      <div className={styles.top} data-small={hasPictures || undefined}>
        {predictor ? <Offer predictor={predictor} /> : <NoModel />}
        <ModelsCard takesPageDrops={predictor === null} />
      </div>
      {predictor && <Trial predictor={predictor} />}
    </Page>
  );
}

function Offer({ predictor: { isSample, model } }: { predictor: Predictor }) {
  const hasPictures = useAppState((state) => state.predictedImages.length > 0);
  return (
    <>
      {isSample && !hasPictures && <p className={shared.problem}>{PAGE.ofDrawings(model.kind)}</p>}
      <OfferCard />
    </>
  );
}

function Trial({ predictor }: { predictor: Predictor }) {
  const images = useAppState((state) => state.predictedImages);
  const notSureBelow = useAppState((state) => state.notSureBelow);
  const dataset = useAppState(openDatasetOf);
  const path = useNamedImageTried();
  const { classes, calibration } = predictor;
  const { temperature } = calibration;
  const reading = useMemo(
    () => ({ classes, temperature, notSureBelow }),
    [classes, temperature, notSureBelow],
  );
  const [only] = images;
  const isUnknown = dataset?.images.every((image) => image.path !== path) ?? false;
  return (
    <>
      {path !== null && isUnknown && <p className={shared.problem}>{PAGE.missing(path)}</p>}
      {images.length > 1 ? (
        <ManyAnswers key={only?.predictedWith} {...{ images, reading, predictor }} />
      ) : (
        only && <AnswerCard image={only} {...{ reading, predictor }} />
      )}
    </>
  );
}

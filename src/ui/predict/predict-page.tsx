import { useMemo, useState } from 'react';
import type { Model } from '../../domain/model/model';
import { clearPredictedImages } from '../../state/predict/predict-images';
import { isAnswered, type PredictedImage } from '../../state/predict/predicted-image';
import type { Predictor } from '../../state/predict/predict-state';
import { predictorOf } from '../../state/predict/predictor';
import { ErrorNotice } from '../common/error-notice';
import { Later } from '../common/later';
import { Page } from '../common/page';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { ModelsCard } from './models/models-card';
import { answerRows, readAnswer, type Reading } from './answer-rows';
import { AnswersCard } from './answers-card';
import { NoModel } from './no-model';
import { OfferCard } from './offer-card';
import { AnswerExplanation } from './explain/answer-explanation';
import { PredictionResult } from './prediction-result';
import { ThresholdCard } from './threshold-card';

export function PredictPage() {
  const asked = useAppState(predictorOf);
  return (
    <Page
      step="predict"
      takesFiles
      intro="Ask the network or the forest about X-rays. Files are decoded exactly as the images it learned from and stay in this browser."
    >
      {asked ? <Question asked={asked} /> : <NoModel />}
      <ModelsCard takesPageDrops={asked === null} />
    </Page>
  );
}

function Question({ asked: { model, classes, calibration, isSample } }: { asked: Predictor }) {
  const images = useAppState((state) => state.predictedImages);
  const notSureBelow = useAppState((state) => state.notSureBelow);
  const { kind } = model;
  const { temperature } = calibration;
  const reading = useMemo(
    () => ({ classes, temperature, notSureBelow }),
    [classes, temperature, notSureBelow],
  );
  const [only] = images;
  return (
    <>
      {isSample && images.length === 0 && (
        <p className={shared.problem}>
          A demonstration: this {kind} learned from drawings, not from X-rays.
        </p>
      )}
      <OfferCard />
      {images.length > 1 ? (
        <ManyAnswers key={only?.predictedWith} {...{ images, reading, kind, isSample }} />
      ) : (
        only && <OneAnswer image={only} {...{ reading, kind, isSample }} />
      )}
      <ThresholdCard {...{ kind, calibration, notSureBelow }} />
    </>
  );
}

interface AnswerProps {
  reading: Reading;
  kind: Model['kind'];
  isSample: boolean;
}

function OneAnswer({ image, reading, kind, isSample }: AnswerProps & { image: PredictedImage }) {
  const { answer } = image;
  if (isAnswered(image)) {
    const read = readAnswer(image.answer, reading);
    return (
      <>
        <PredictionResult
          asked={image}
          answer={read}
          classes={reading.classes}
          {...{ kind, isSample }}
        />
        <Later>
          <AnswerExplanation image={image} />
        </Later>
      </>
    );
  }
  if (answer.status === 'failed') {
    return <ErrorNotice error={answer.error} onDismiss={clearPredictedImages} />;
  }
  return <p role="status">Reading {image.fileName}</p>;
}

function ManyAnswers(props: AnswerProps & { images: readonly PredictedImage[] }) {
  const { images, reading, ...model } = props;
  const [openId, setOpenId] = useState<number | null>(null);
  const rows = useMemo(() => answerRows(images, reading), [images, reading]);
  const open = images.find(({ id }) => id === openId);
  return (
    <>
      <AnswersCard classes={reading.classes} rows={rows} openId={openId} onOpen={setOpenId} />
      {open && <OneAnswer image={open} reading={reading} {...model} />}
    </>
  );
}

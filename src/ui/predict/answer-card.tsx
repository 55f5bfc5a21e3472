import clsx from 'clsx';
import { clearPredictedImages } from '../../state/predict/predict-images';
import type { Predictor } from '../../state/predict/predict-state';
import { isAnswered, type PredictedImage } from '../../state/predict/predicted-image';
import { ErrorNotice } from '../common/error-notice';
import { Later } from '../common/later';
import shared from '../common/shared.module.css';
import styles from './answer-card.module.css';
import { readAnswer, type Reading } from './answer-rows';
import { AnswerViews } from './explain/answer-views';
import { PredictionResult } from './prediction-result';
import { ANSWER } from './texts/answer';

interface AnswerCardProps {
  predictor: Predictor;
  reading: Reading;
  image: PredictedImage;
}

/** One picture with its answer, and what there is to say of that, a view at a time. */
export function AnswerCard({ predictor, reading, image }: AnswerCardProps) {
  const { answer, fileName } = image;
  if (answer.status === 'failed') {
    return <ErrorNotice error={answer.error} onDismiss={clearPredictedImages} />;
  }
  if (!isAnswered(image)) return <p role="status">{ANSWER.reading(fileName)}</p>;
  const read = readAnswer(image.answer, reading);
  return (
    <div className={styles.frame}>
      <div className={clsx(shared.card, styles.card)}>
        <PredictionResult asked={image} answer={read} predictor={predictor} />
        <Later>
          <AnswerViews image={image} answer={read} predictor={predictor} />
        </Later>
      </div>
    </div>
  );
}

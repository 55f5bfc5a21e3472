import type { AnsweredImage } from '../../../state/predict/predicted-image';
import { predictorOf } from '../../../state/predict/predictor';
import { useAppState } from '../../use-app-state';
import { Explanation } from './explanation';

/** Explains the answer about an image. */
export function AnswerExplanation({ image }: { image: AnsweredImage }) {
  const asked = useAppState(predictorOf);
  if (asked === null) return null;
  const { model, classes } = asked;
  const { image: decoded, probabilities, distribution } = image.answer;
  return (
    <Explanation
      model={model}
      classes={classes}
      pixels={decoded.pixels}
      probabilities={probabilities}
      distribution={distribution}
    />
  );
}

import type { AnsweredImage } from '../../../state/asked-image';
import { askedModel } from '../../../state/asked-model';
import { useAppState } from '../../use-app-state';
import { Explanation } from './explanation';

/** Explains the answer about an image; against the training images where these are known. */
export function AnswerExplanation({ image }: { image: AnsweredImage }) {
  const asked = useAppState(askedModel);
  if (asked === null) return null;
  const { model, known } = asked;
  const { image: decoded, probabilities, judgement } = image.answer;
  return (
    <Explanation
      model={model}
      known={known}
      pixels={decoded.pixels}
      probabilities={probabilities}
      judgement={judgement}
    />
  );
}

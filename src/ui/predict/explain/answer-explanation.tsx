import type { AnsweredImage } from '../../../state/asked-image';
import { askedModel } from '../../../state/asked-model';
import { useAppState } from '../../use-app-state';
import { Explanation } from './explanation';

/** Explains the answer about an image. */
export function AnswerExplanation({ image }: { image: AnsweredImage }) {
  const asked = useAppState(askedModel);
  if (asked === null) return null;
  const { model } = asked;
  const { image: decoded, probabilities, judgement } = image.answer;
  return (
    <Explanation
      model={model}
      pixels={decoded.pixels}
      probabilities={probabilities}
      judgement={judgement}
    />
  );
}

import type { AnsweredImage } from '../../../state/asked-image';
import { askedModel } from '../../../state/asked-model';
import { knownImagesOf } from '../../../state/explain-image';
import { useAppState } from '../../use-app-state';
import { Explanation } from './explanation';

/** Explains the answer about an image; against the training images where these are open. */
export function AnswerExplanation({ image }: { image: AnsweredImage }) {
  const asked = useAppState(askedModel);
  const open = useAppState((state) => state.dataset);
  if (asked === null) return null;
  const { model, run } = asked;
  const { image: decoded, probabilities } = image.answer;
  const known = run && open.status === 'ready' ? knownImagesOf(open.dataset, run) : null;
  return (
    <Explanation
      model={model}
      known={known}
      pixels={decoded.pixels}
      probabilities={probabilities}
    />
  );
}

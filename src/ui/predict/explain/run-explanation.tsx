import { useMemo } from 'react';
import { knownImagesOf } from '../../../state/explain-image';
import { useAppState } from '../../use-app-state';
import { Explanation } from './explanation';

/** Explains the answer on the page, of the network that was trained on the open data set. */
export function RunExplanation() {
  const prediction = useAppState((state) => state.prediction);
  const open = useAppState((state) => state.dataset);
  const training = useAppState((state) => state.training);
  const dataset = open.status === 'ready' ? open.dataset : null;
  const run = training.status === 'done' ? training.run : null;
  const model = useMemo(
    () => run && { kind: 'network' as const, recipe: run.recipe, weights: run.weights },
    [run],
  );
  if (run === null || model === null || prediction.status !== 'ready') return null;
  const known = dataset && knownImagesOf(dataset, run);
  return (
    <Explanation
      model={model}
      known={known}
      pixels={prediction.image.pixels}
      probabilities={prediction.probabilities}
    />
  );
}

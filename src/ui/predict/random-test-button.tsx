import { Button } from '@mantine/core';
import { pickTestImage } from '../../domain/dataset/pick-test-image';
import { openDatasetOf } from '../../state/data/data-state';
import { showView, useView } from '../address';
import { useAppState } from '../use-app-state';
import { useNamedImage } from './named-image';
import { OFFER } from './texts/offer';

/** Tries the model on any image of TEST, where a data set is open. */
export function RandomTestButton() {
  const dataset = useAppState(openDatasetOf);
  const exclusions = useAppState((state) => state.exclusions);
  const path = useNamedImage();
  const view = useView('predict');
  if (dataset === null) return null;
  return (
    <Button
      variant="default"
      onClick={() => {
        const picked = pickTestImage(dataset, exclusions, path, chance);
        if (picked) showView('predict', view, picked.path);
      }}
    >
      {OFFER.randomTest}
    </Button>
  );
}

/** Chance, from no seed: nothing comes of it but which picture is shown. */
function chance(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}

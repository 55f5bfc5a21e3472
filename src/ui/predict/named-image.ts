import { useEffect } from 'react';
import { openDatasetOf } from '../../state/data/data-state';
import { predictDatasetImage } from '../../state/predict/predict-images';
import { predictorOf } from '../../state/predict/predictor';
import { showView, useDetail, useView } from '../address';
import type { ViewOf } from '../steps';
import { useAppState } from '../use-app-state';

/** The path of the data set's image that the address names; null where it names none. */
export function useNamedImage(): string | null {
  return useDetail('predict', useView('predict'));
}

/** Tries the model on the image that the address names, whenever there is one to try. @returns its path */
export function useNamedImageTried(): string | null {
  const path = useNamedImage();
  const predictor = useAppState(predictorOf);
  const dataset = useAppState(openDatasetOf);
  useEffect(() => {
    if (path !== null && predictor !== null && dataset !== null) predictDatasetImage(path);
  }, [path, predictor, dataset]);
  return path;
}

/** The view of an answer that is open, and how another one is shown of the same picture. */
export function useAnswerView(): [ViewOf<'predict'>, (view: ViewOf<'predict'>) => void] {
  const path = useNamedImage();
  return [
    useView('predict'),
    (view) => {
      showView('predict', view, path ?? undefined);
    },
  ];
}

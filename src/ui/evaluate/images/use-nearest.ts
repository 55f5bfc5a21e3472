import { useEffect, useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { Result } from '../../../domain/result';
import { nearestTrained } from '../../../state/evaluate/evaluate-predictions';
import type { NearImage } from '../../../workers/analysis/protocol';

/**
 * The training images nearest to one image; null while they are looked for.
 *
 * @param image its position in the data set
 * @param trained positions of the images that were learned from
 */
export function useNearest(
  dataset: Dataset,
  image: number,
  trained: Int32Array<ArrayBuffer>,
): Result<NearImage[], AppError> | null {
  const [found, setFound] = useState<{ of: number; result: Result<NearImage[], AppError> }>();
  useEffect(() => {
    let isUnwanted = false;
    void nearestTrained(dataset, image, trained).then((result) => {
      if (!isUnwanted) setFound({ of: image, result });
    });
    return () => {
      isUnwanted = true;
    };
  }, [dataset, image, trained]);
  return found?.of === image ? found.result : null;
}

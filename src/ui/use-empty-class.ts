import { useMemo } from 'react';
import { countsInUse } from '../domain/audit/exclusions';
import { findEmptyClass } from '../domain/dataset/dataset';
import { useAppState } from './use-app-state';

/** A class that the exclusions leave without images in TRAIN or TEST; null where all is well. */
export function useEmptyClass(): ReturnType<typeof findEmptyClass> {
  const dataset = useAppState((state) => state.dataset);
  const exclusions = useAppState((state) => state.exclusions);
  return useMemo(
    () =>
      dataset.status === 'ready' ? findEmptyClass(countsInUse(dataset.dataset, exclusions)) : null,
    [dataset, exclusions],
  );
}

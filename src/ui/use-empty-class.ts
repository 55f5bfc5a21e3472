import { useMemo } from 'react';
import { countsInUse } from '../domain/audit/exclusions';
import { SPLITS } from '../domain/dataset/classes';
import { findEmptyClass } from '../domain/dataset/dataset';
import type { EmptyClass } from './exclusion-texts';
import { useAppState } from './use-app-state';

/** A class that the exclusions leave without images in TRAIN or TEST; null where all is well. */
export function useEmptyClass(): EmptyClass | null {
  const dataset = useAppState((state) => state.dataset);
  const exclusions = useAppState((state) => state.exclusions);
  return useMemo(() => {
    if (dataset.status !== 'ready') return null;
    const counts = countsInUse(dataset.dataset, exclusions);
    const empty = findEmptyClass(counts);
    if (empty === null) return null;
    const { className } = empty;
    return { className, splits: SPLITS.filter((split) => counts[split][className] === 0) };
  }, [dataset, exclusions]);
}

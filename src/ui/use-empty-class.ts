import { useMemo } from 'react';
import { countsInUse } from '../domain/audit/exclusions';
import { classNamed } from '../domain/dataset/classes';
import { countOf, findEmptyClass, NEEDED_SPLITS } from '../domain/dataset/dataset';
import type { EmptyClass } from './exclusion-texts';
import { useAppState } from './use-app-state';

/** A class that the exclusions leave without images in TRAIN or TEST; null where all is well. */
export function useEmptyClass(): EmptyClass | null {
  const dataset = useAppState((state) => state.dataset);
  const exclusions = useAppState((state) => state.exclusions);
  return useMemo(() => {
    if (dataset.status !== 'ready') return null;
    const { classes } = dataset.dataset;
    const counts = countsInUse(dataset.dataset, exclusions);
    const empty = findEmptyClass(classes, counts);
    if (empty === null) return null;
    const { name, displayName } = classNamed(classes, empty.className);
    const splits = NEEDED_SPLITS.filter((split) => countOf(counts[split], name) === 0);
    return { className: displayName, splits };
  }, [dataset, exclusions]);
}

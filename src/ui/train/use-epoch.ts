import { useMemo } from 'react';
import { nearDuplicateExclusions } from '../../domain/audit/near-duplicates';
import { ARTICLE_RECIPE, type Recipe } from '../../domain/training/recipe';
import {
  epochLength,
  trainingImages,
  type EpochLength,
} from '../../domain/training/training-images';
import type { Validation } from '../../domain/training/validation';
import { useAppState } from '../use-app-state';

interface PlannedEpoch extends EpochLength {
  /** Whether the images that the recipe leaves out are known: only an audit that is done knows repeats. */
  repeatsKnown: boolean;
}

/**
 * How long an epoch would be, as the training itself plans it; null without a data set.
 *
 * @param recipe null where it cannot be trained
 * @param validatedOn in place of what the recipe validates on; absent, as the recipe says
 */
export function useEpoch(recipe: Recipe | null, validatedOn?: Validation): PlannedEpoch | null {
  const open = useAppState(({ dataset }) => (dataset.status === 'ready' ? dataset.dataset : null));
  const exclusions = useAppState((state) => state.exclusions);
  const audit = useAppState(({ exploration }) =>
    exploration.status === 'ready' ? exploration.audit : null,
  );
  const { seed, nearDuplicates, oversampling, batchSize } = recipe ?? ARTICLE_RECIPE;
  const validation = validatedOn ?? recipe?.validation ?? ARTICLE_RECIPE.validation;
  // By what decides it alone: dealing thousands of images takes tens of milliseconds.
  const planned = useMemo(() => {
    if (open === null) return null;
    const leavesOut = nearDuplicates === 'excluded';
    const repeats = leavesOut && audit ? nearDuplicateExclusions(open, audit) : [];
    const leftOut = [...exclusions, ...repeats];
    const { trainIndices } = trainingImages(open, { seed, validation }, leftOut);
    return {
      ...epochLength(open, trainIndices, { oversampling, batchSize }),
      repeatsKnown: !leavesOut || audit !== null,
    };
  }, [open, audit, exclusions, seed, nearDuplicates, oversampling, batchSize, validation]);
  return recipe === null ? null : planned;
}

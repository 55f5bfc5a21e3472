import { useState } from 'react';
import type { ExperimentKind } from '../../../domain/experiments/experiment';
import type { Recipe } from '../../../domain/training/recipe';
import { useAppState } from '../../use-app-state';

/**
 * What is chosen for an experiment: what was chosen last, else what its results came of, so that it
 * is still there when the page is opened again.
 *
 * @param chosenOf the choice that these recipes came of
 */
export function useChoice<T>(
  kind: ExperimentKind,
  first: T,
  chosenOf: (recipes: readonly Recipe[]) => T,
): [T, (choice: T) => void] {
  const experiment = useAppState(({ experiments }) => experiments[kind]);
  const [own, setOwn] = useState<T | null>(null);
  const choice = own ?? (experiment.status === 'idle' ? first : chosenOf(experiment.recipes));
  return [choice, setOwn];
}

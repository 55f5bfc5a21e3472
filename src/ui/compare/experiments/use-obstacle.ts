import { findRecipeProblems } from '../../../domain/training/recipe';
import { isTraining } from '../../../state/train/train-state';
import { describeEmptyClass } from '../../exclusion-texts';
import { TRAINING } from '../../train/texts/training';
import { useAppState } from '../../use-app-state';
import { useEmptyClass } from '../../use-empty-class';
import { OBSTACLES } from '../texts/experiments';

/** Why no experiment can start now, and what to do; null where one can, or is under way. */
export function useObstacle(): string | null {
  const isBusy = useAppState(({ training }) => isTraining(training));
  const isImporting = useAppState(({ importing }) => importing.status === 'loading');
  const isExperimenting = useAppState(({ experiments }) =>
    Object.values(experiments).some(({ status }) => status === 'running'),
  );
  const problems = useAppState(({ recipe }) => findRecipeProblems(recipe).length);
  const emptyClass = useEmptyClass();
  if (isExperimenting) return null;
  if (isBusy) return OBSTACLES.training;
  if (isImporting) return TRAINING.importing;
  if (problems > 0) return OBSTACLES.recipe(problems);
  return emptyClass && describeEmptyClass(emptyClass);
}
